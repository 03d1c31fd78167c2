package focus.inference.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.image.ColourProfile;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebpCodecTest {
    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void keepsEveryVisiblePixelWhenLossless(int channels) {
        PixelBlock pixels = noise(channels);
        PixelBlock back =
                WebpCodec.decode(WebpCodec.encode(pixels, WebpCodec.LOSSLESS)).orElseThrow();
        assertThat(back.format()).isEqualTo(pixels.format());
        assertThat(back.bytes()).isEqualTo(pixels.bytes());
    }

    @Test
    void writesASmallerFileAtALowerQuality() {
        PixelBlock pixels = noise(3);
        assertThat(WebpCodec.encode(pixels, 20)).hasSizeLessThan(WebpCodec.encode(pixels, 90).length);
    }

    @Test
    void findsNoPictureInADamagedFile() {
        byte[] file = WebpCodec.encode(noise(3), 90);
        assertThat(WebpCodec.decode(Arrays.copyOf(file, file.length / 2))).isEmpty();
        assertThat(WebpCodec.decode(new byte[64])).isEmpty();
    }

    @Test
    void refusesAPictureThatTheFormatCannotHold() {
        PixelBlock wide = PixelBlock.allocate(WebpCodec.LONGEST + 1, 1, PixelFormat.SRGB8);
        assertThatThrownBy(() -> WebpCodec.encode(wide, 90)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebpCodec.encode(noise(3), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Nowhere wholly transparent. */
    private static PixelBlock noise(int channels) {
        byte[] samples = new byte[40 * 30 * channels];
        Random random = new Random(7);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (1 + random.nextInt(255));
        }
        return PixelBlock.ofBytes(40, 30, new PixelFormat(channels, SampleType.U8, ColourProfile.SRGB), samples);
    }
}
