package focus.inference.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.Pictures;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import org.junit.jupiter.api.Test;

class HolePictureTest {
    @Test
    void cellsAreMeansOfTheirKnownPixels() {
        byte[] samples = new byte[4 * 2 * 3];
        for (int i = 0; i < 8; i++) {
            samples[i * 3] = (byte) (i * 10); // 0 10 20 30 / 40 50 60 70
        }
        PixelBlock block = PixelBlock.ofBytes(4, 2, PixelFormat.SRGB8, samples);
        byte[] coverage = {0, 0, 9, 0, 0, 0, 0, 0};

        HolePicture half = HolePicture.of(block, coverage, 2);

        assertThat(half.hole()).containsExactly(0, 1);
        assertThat(half.image().samples()).containsExactly(25, 0, 0, (30 + 60 + 70) / 3f, 0, 0);
    }

    @Test
    void theLastCellsMayBeSmaller() {
        PixelBlock block = Pictures.uniform(5, 3, Pictures.RGB16, 257 * 9, 0, 65_535);

        HolePicture third = HolePicture.of(block, new byte[15], 3);

        assertThat(third.width()).isEqualTo(2);
        assertThat(third.height()).isEqualTo(1);
        assertThat(third.image().samples()).containsExactly(9, 0, 255, 9, 0, 255);
    }

    @Test
    void coloursAreWeightedByOpacity() {
        PixelBlock block = Pictures.uniform(1, 1, Pictures.RGBA8, 200, 100, 0, 51);

        assertThat(HolePicture.of(block, new byte[1], 1).image().samples()).containsExactly(40, 20, 0, 51);
    }

    @Test
    void halvingKeepsEveryHole() {
        byte[] coverage = new byte[49];
        coverage[48] = 1;
        HolePicture half = HolePicture.of(Pictures.noise(7, 7, PixelFormat.SRGB8, 1), coverage, 1)
                .halve();

        assertThat(half.width()).isEqualTo(4);
        assertThat(half.hole()[15]).isNotZero();
        assertThat(half.halve().hole()).containsExactly(0, 0, 0, 1);
    }

    @Test
    void storingRestoresEverySampleThatWasRead() {
        for (PixelFormat format : new PixelFormat[] {PixelFormat.SRGB8, Pictures.RGB16}) {
            PixelBlock block = Pictures.noise(16, 16, format, 2);
            PixelBlock copy = PixelBlock.allocate(16, 16, format);
            float[] pixel = new float[3];
            for (int i = 0; i < 256; i++) {
                Samples.premultiplied(block, i % 16, i / 16, pixel);
                Samples.store(copy, i % 16, i / 16, pixel);
                for (int c = 0; c < 3; c++) {
                    assertThat(copy.sample(i % 16, i / 16, c)).isEqualTo(block.sample(i % 16, i / 16, c));
                }
            }
        }
    }
}
