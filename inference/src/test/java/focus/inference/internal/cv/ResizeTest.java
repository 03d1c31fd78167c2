package focus.inference.internal.cv;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.Pictures;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResizeTest {
    @Test
    void shrinkingTakesAreaMeans() {
        byte[] samples = new byte[4 * 2 * 3];
        for (int i = 0; i < 8; i++) {
            samples[i * 3] = (byte) (i * 10); // rows 0 10 20 30 / 40 50 60 70
            samples[i * 3 + 2] = (byte) 200;
        }
        PixelBlock half = Resize.toSize(PixelBlock.ofBytes(4, 2, PixelFormat.SRGB8, samples), 2, 1);

        assertThat(half.bytes()).containsExactly(25, 0, (byte) 200, 45, 0, (byte) 200);
    }

    @Test
    void enlargingInterpolatesBetweenPixelCentres() {
        PixelBlock two = PixelBlock.ofBytes(2, 1, PixelFormat.SRGB8, new byte[] {0, 0, 0, 100, 100, 100});

        PixelBlock four = Resize.toSize(two, 4, 1);

        assertThat(new int[] {four.sample(0, 0, 0), four.sample(1, 0, 0), four.sample(2, 0, 0), four.sample(3, 0, 0)})
                .containsExactly(0, 25, 75, 100);
    }

    @ParameterizedTest
    @CsvSource({"7,9", "100,9", "3,40", "1,1", "20,20"})
    void keepsFormatAndUniformColour(int width, int height) {
        PixelBlock grey = Pictures.uniform(20, 20, Pictures.RGBA16, 60_000, 5, 40_000, 65_535);

        PixelBlock scaled = Resize.toSize(grey, width, height);

        assertThat(scaled.format()).isEqualTo(Pictures.RGBA16);
        assertThat(scaled.shorts())
                .isEqualTo(Pictures.uniform(width, height, Pictures.RGBA16, 60_000, 5, 40_000, 65_535)
                        .shorts());
    }

    @Test
    void oneAxisMayShrinkWhileTheOtherGrows() {
        PixelBlock stripes = PixelBlock.allocate(4, 2, PixelFormat.SRGB8);
        for (int x = 0; x < 4; x += 2) {
            for (int y = 0; y < 2; y++) {
                stripes.bytes()[(y * 4 + x) * 3] = 100;
            }
        }

        PixelBlock scaled = Resize.toSize(stripes, 2, 4);

        assertThat(scaled.bytes())
                .isEqualTo(Pictures.uniform(2, 4, PixelFormat.SRGB8, 50, 0, 0).bytes());
    }
}
