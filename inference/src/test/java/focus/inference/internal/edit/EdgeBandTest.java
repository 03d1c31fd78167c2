package focus.inference.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Pictures;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeBandTest {
    private static Mask box(ImageSize size, ImageRect box, int value) {
        return Mask.empty(size).paint(box, (samples, _) -> Arrays.fill(samples, (byte) value));
    }

    @Test
    void growsByItsWidthAndFadesOverItsOuterPart() {
        Mask grown = new EdgeBand(4, 2).grow(box(new ImageSize(100, 100), new ImageRect(40, 40, 20, 20), 255));

        // Columns 59 (masked), 60 and 61 (whole), 62 and 63 (fading), 64 (outside).
        assertThat(IntStream.rangeClosed(59, 64).map(x -> grown.at(x, 50)).toArray())
                .containsExactly(255, 255, 255, 170, 85, 0);
        assertThat(grown.bounds()).isEqualTo(new ImageRect(36, 36, 28, 28));
    }

    @Test
    void faintPixelsCountWhole() {
        Mask grown = new EdgeBand(1, 1).grow(box(new ImageSize(20, 20), new ImageRect(10, 10, 1, 1), 1));

        assertThat(grown.at(10, 10)).isEqualTo(255);
        assertThat(grown.at(11, 10)).isEqualTo(128);
        assertThat(grown.at(11, 11)).isZero();
    }

    @Test
    void theRimIsRoundAcrossTileBorders() {
        Mask grown = new EdgeBand(10, 5).grow(box(new ImageSize(600, 600), new ImageRect(256, 256, 1, 1), 255));

        assertThat(grown.at(256 - 10, 256)).isPositive();
        assertThat(grown.at(256 - 8, 256 - 8)).isZero();
        assertThat(grown.at(256 - 7, 256 - 7)).isPositive();
        assertThat(grown.bounds()).isEqualTo(new ImageRect(246, 246, 21, 21));
    }

    @ParameterizedTest
    @CsvSource({"50,1000,800,4,2", "500,1200,900,10,5", "5,3000,20,2,1", "3,4000,10,1,1", "1,5,5,0,0"})
    void inEvenSurroundingsTheWidthFollowsTheObjectAndThePicture(
            int object, int pictureWidth, int pictureHeight, int width, int fade) {
        RasterSource even =
                Pictures.raster(Pictures.uniform(pictureWidth, pictureHeight, PixelFormat.SRGB8, 90, 90, 90));
        ImageRect box = new ImageRect(pictureWidth / 3, pictureHeight / 3, object, Math.min(object, pictureHeight / 2));

        assertThat(EdgeBand.around(box(even.size(), box, 255), even)).isEqualTo(new EdgeBand(width, fade));
    }

    @Test
    void anObjectLargerThanItsMaskWidensTheRim() {
        ImageRect object = new ImageRect(100, 80, 60, 60);
        RasterSource picture = object(object, (_, _) -> 0);

        EdgeBand exact = EdgeBand.around(box(picture.size(), object, 255), picture);
        EdgeBand tight = EdgeBand.around(box(picture.size(), object.grow(-6), 255), picture);

        assertThat(exact.width()).isEqualTo(4);
        assertThat(tight.width()).isBetween(7, 9);
    }

    @Test
    void anObjectOutOfFocusWidensTheRim() {
        RasterSource soft = soft();
        Mask core = box(soft.size(), new ImageRect(100, 80, 60, 60), 255);

        assertThat(EdgeBand.around(core, soft).width()).isBetween(8, 12);
    }

    @Test
    void livelySurroundingsDoNotWidenTheRim() {
        Random random = new Random(1);
        ImageRect box = new ImageRect(100, 80, 60, 60);
        RasterSource grass = object(box, (_, _) -> random.nextInt(100));

        assertThat(EdgeBand.around(box(grass.size(), box, 255), grass).width()).isEqualTo(4);
    }

    /** A light object on dark surroundings. */
    private static RasterSource object(ImageRect object, IntBinaryOperator surroundings) {
        PixelBlock block = PixelBlock.allocate(300, 240, PixelFormat.SRGB8);
        for (int i = 0; i < 300 * 240; i++) {
            boolean inside = object.contains(i % 300, i / 300);
            Arrays.fill(
                    block.bytes(), i * 3, i * 3 + 3, (byte) (inside ? 220 : surroundings.applyAsInt(i % 300, i / 300)));
        }
        return Pictures.raster(block);
    }

    /** A light box that fades out over ten pixels. */
    private static RasterSource soft() {
        PixelBlock block = PixelBlock.allocate(300, 240, PixelFormat.SRGB8);
        for (int i = 0; i < 300 * 240; i++) {
            int x = i % 300;
            int y = i / 300;
            double dx = Math.max(0, Math.abs(x - 129.5) - 29.5);
            double dy = Math.max(0, Math.abs(y - 109.5) - 29.5);
            int value = (int) Math.round(220 * Math.max(0, 1 - Math.hypot(dx, dy) / 10));
            Arrays.fill(block.bytes(), i * 3, i * 3 + 3, (byte) value);
        }
        return Pictures.raster(block);
    }

    @Test
    void noRimLeavesTheMaskItself() {
        Mask grown = new EdgeBand(0, 0).grow(box(new ImageSize(5, 5), new ImageRect(2, 2, 1, 1), 9));

        assertThat(grown.at(2, 2)).isEqualTo(255);
        assertThat(grown.at(3, 2)).isZero();
    }
}
