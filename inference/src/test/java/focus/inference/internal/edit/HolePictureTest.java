package focus.inference.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Pictures;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import org.junit.jupiter.api.Test;

class HolePictureTest {
    private static Mask pixel(ImageSize size, int x, int y) {
        return Mask.empty(size).paint(new ImageRect(x, y, 1, 1), (samples, _) -> samples[0] = 1);
    }

    @Test
    void aLevelsPixelIsAHoleIfAnyPixelBelowIs() {
        PixelBlock block = Pictures.noise(600, 400, PixelFormat.SRGB8, 1);
        ImageSize size = new ImageSize(600, 400);
        ImageRect area = new ImageRect(96, 48, 504, 352);

        HolePicture picture = HolePicture.read(Pictures.raster(block), pixel(size, 599, 103), area, 1);

        assertThat(picture.width()).isEqualTo(252);
        assertThat(picture.height()).isEqualTo(176);
        int hole = (103 - 48) / 2 * 252 + (599 - 96) / 2;
        for (int i = 0; i < picture.hole().length; i++) {
            assertThat(picture.hole()[i] != 0).isEqualTo(i == hole);
        }
        assertThat(picture.image().samples()[0])
                .isEqualTo(Pictures.raster(block)
                        .read(new ImageRect(48, 24, 1, 1), 1)
                        .sample(0, 0, 0));
    }

    @Test
    void deepSamplesAreScaledTo255() {
        PixelBlock block = Pictures.uniform(5, 3, Pictures.RGB16, 257 * 9, 0, 65_535);
        ImageSize size = new ImageSize(5, 3);

        HolePicture picture = HolePicture.read(Pictures.raster(block), Mask.empty(size), size.bounds(), 0);

        assertThat(picture.image().samples()).startsWith(9, 0, 255, 9, 0, 255);
    }

    @Test
    void coloursAreWeightedByOpacity() {
        PixelBlock block = Pictures.uniform(1, 1, Pictures.RGBA8, 200, 100, 0, 51);
        ImageSize size = new ImageSize(1, 1);

        HolePicture picture = HolePicture.read(Pictures.raster(block), Mask.empty(size), size.bounds(), 0);

        assertThat(picture.image().samples()).containsExactly(40, 20, 0, 51);
    }

    @Test
    void halvingTakesMeansOfTheKnownPixels() {
        float[] samples = new float[4 * 2 * 3];
        for (int i = 0; i < 8; i++) {
            samples[i * 3] = i * 10; // 0 10 20 30 / 40 50 60 70
        }
        HolePicture picture = new HolePicture(new FloatImage(4, 2, 3, samples), new byte[] {0, 0, 9, 0, 0, 0, 0, 0});

        HolePicture half = picture.halve();

        assertThat(half.hole()).containsExactly(0, 1);
        assertThat(half.image().samples()).containsExactly(25, 0, 0, (30 + 60 + 70) / 3f, 0, 0);
    }

    @Test
    void halvingKeepsEveryHole() {
        byte[] hole = new byte[49];
        hole[48] = 1;
        HolePicture half = new HolePicture(new FloatImage(7, 7, 3), hole).halve();

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
