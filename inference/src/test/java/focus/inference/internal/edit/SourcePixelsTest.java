package focus.inference.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.ImageRect;
import focus.inference.image.Pictures;
import focus.inference.image.PixelBlock;
import org.junit.jupiter.api.Test;

class SourcePixelsTest {
    @Test
    void everyPixelIsThatOfThePicture() {
        PixelBlock picture = Pictures.noise(700, 600, Pictures.RGBA16, 1);
        ImageRect area = new ImageRect(37, 11, 640, 530);
        SourcePixels pixels = new SourcePixels(Pictures.raster(picture), area);
        assertThat(pixels.width()).isEqualTo(640);
        assertThat(pixels.height()).isEqualTo(530);

        float[] found = new float[4];
        float[] expected = new float[4];
        for (int[] at : new int[][] {{0, 0}, {255, 255}, {256, 256}, {639, 0}, {0, 529}, {639, 529}, {300, 411}}) {
            pixels.premultiplied(at[0], at[1], found);
            Samples.premultiplied(picture, 37 + at[0], 11 + at[1], expected);
            assertThat(found).containsExactly(expected);
        }
    }
}
