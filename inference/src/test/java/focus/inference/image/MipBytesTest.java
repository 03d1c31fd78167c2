package focus.inference.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short way for 8-bit RGB gives what the general one gives. */
class MipBytesTest {
    @ParameterizedTest
    @CsvSource({"512, 512", "7, 5", "1, 1", "1, 9", "8, 1", "255, 64", "64, 255"})
    void meansOfBytesAreThoseOfTheSameNumbersInSixteenBits(int width, int height) {
        PixelBlock bytes = PixelBlock.allocate(width, height, PixelFormat.SRGB8);
        PixelBlock shorts = PixelBlock.allocate(width, height, new PixelFormat(3, SampleType.U16, ColourProfile.SRGB));
        Random random = new Random(width * 1000L + height);
        for (int i = 0; i < bytes.bytes().length; i++) {
            int value = random.nextInt(256);
            bytes.bytes()[i] = (byte) value;
            shorts.shorts()[i] = (short) value;
        }
        PixelBlock half = Mip.halve(bytes);
        PixelBlock expected = Mip.halve(shorts);
        assertThat(half.width()).isEqualTo(expected.width());
        for (int i = 0; i < half.bytes().length; i++) {
            assertThat(half.bytes()[i] & 0xFF).isEqualTo(expected.shorts()[i] & 0xFFFF);
        }
    }
}
