package focus.inference.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntBinaryOperator;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Straightened and scaled pictures against OpenCV and against what must hold of any resampling. */
class ResampledFramesTest {
    /** Waves that no sampling here cuts off, with different directions in each channel. */
    private static PixelBlock waves(int width, int height, PixelFormat format) {
        PixelBlock block = PixelBlock.allocate(width, height, format);
        int channels = format.channels();
        int max = format.samples().max();
        int[] row = new int[width * channels];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels; c++) {
                    double wave = Math.sin(x / (9.0 + 4 * c) + c) * Math.cos(y / (13.0 - 2 * c));
                    row[x * channels + c] = c == 3 ? max : (int) Math.round(max * (0.5 + 0.4 * wave));
                }
            }
            block.setRow(y, row);
        }
        return block;
    }

    private static PixelBlock whole(RasterSource picture, int level) {
        return picture.read(picture.size().atLevel(level).bounds(), level);
    }

    @ParameterizedTest
    @CsvSource({"7.3,200,140", "-31,180,100", "45,120,120", "0.4,300,200"})
    void straightensAsWarpAffineDoes(double degrees, int width, int height) {
        PixelBlock block = waves(400, 300, PixelFormat.SRGB8);
        ImagePoint centre = new ImagePoint(203.25, 148.5);
        PixelBlock found =
                whole(new StraightenedRaster(Pictures.raster(block), centre, degrees, new ImageSize(width, height)), 0);

        byte[] expected = warped(block, centre, degrees, width, height);

        int worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs((found.bytes()[i] & 0xFF) - (expected[i] & 0xFF)));
        }
        assertThat(worst).as("OpenCV places samples to a 32nd of a pixel").isLessThanOrEqualTo(3);
    }

    /** OpenCV's own affine transform, from output to input as it asks for with WARP_INVERSE_MAP. */
    private static byte[] warped(PixelBlock block, ImagePoint centre, double degrees, int width, int height) {
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        try (PointerScope _ = new PointerScope()) {
            Mat in = new Mat(block.height(), block.width(), opencv_core.CV_8UC3);
            in.data().put(block.bytes(), 0, block.bytes().length);
            Mat map = new Mat(2, 3, opencv_core.CV_64F);
            double middleX = (width - 1) / 2.0;
            double middleY = (height - 1) / 2.0;
            try (DoubleIndexer at = map.createIndexer()) {
                at.put(0, 0, cosine).put(0, 1, sine).put(1, 0, -sine).put(1, 1, cosine);
                at.put(0, 2, centre.x() - 0.5 - cosine * middleX - sine * middleY);
                at.put(1, 2, centre.y() - 0.5 + sine * middleX - cosine * middleY);
            }
            Mat out = new Mat();
            opencv_imgproc.warpAffine(
                    in,
                    out,
                    map,
                    new Size(width, height),
                    opencv_imgproc.INTER_LANCZOS4 | opencv_imgproc.WARP_INVERSE_MAP,
                    opencv_core.BORDER_REPLICATE,
                    new Scalar(0));
            byte[] samples = new byte[width * height * 3];
            out.data().get(samples, 0, samples.length);
            return samples;
        }
    }

    @Test
    void clockwiseIsAboveZero() {
        PixelBlock block = PixelBlock.allocate(200, 200, PixelFormat.SRGB8);
        block.copyFrom(
                Pictures.uniform(20, 20, PixelFormat.SRGB8, 255, 255, 255), 0, 0, 150, 90, new ImageSize(20, 20));
        RasterSource turned =
                new StraightenedRaster(Pictures.raster(block), new ImagePoint(100, 100), 45, new ImageSize(140, 140));

        PixelBlock found = whole(turned, 0);

        // 60 to the right of the middle comes to lie 42 right and 42 below it.
        assertThat(found.sample(70 + 42, 70 + 42, 0)).isEqualTo(255);
        assertThat(found.sample(70 + 42, 70 - 42, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, -17.5})
    void whatAPixelIsDoesNotDependOnTheRegionThatIsRead(double degrees) {
        TiledRaster picture = Pictures.raster(Pictures.noise(1500, 1100, PixelFormat.SRGB8, 1));
        for (RasterSource source : new RasterSource[] {
            new StraightenedRaster(picture, new ImagePoint(750, 550), degrees, new ImageSize(1101, 701)),
            new ScaledRaster(picture, new ImageSize(1101, 701))
        }) {
            for (int level = 0; level < 2; level++) {
                PixelBlock whole = whole(source, level);
                ImageRect region = new ImageRect(251, 130, 299, 207);
                PixelBlock part = PixelBlock.allocate(region.width(), region.height(), PixelFormat.SRGB8);
                part.copyFrom(whole, region.x(), region.y(), 0, 0, region.size());
                assertThat(source.read(region, level).bytes()).isEqualTo(part.bytes());
            }
        }
    }

    @Test
    void coarseLevelsAreTheMeansOfFineOnesWithinALittle() {
        TiledRaster picture = Pictures.raster(waves(1600, 1200, PixelFormat.SRGB8));
        for (RasterSource source : new RasterSource[] {
            new StraightenedRaster(picture, new ImagePoint(800, 600), 12, new ImageSize(1001, 701)),
            new ScaledRaster(picture, new ImageSize(1301, 901))
        }) {
            assertThat(source.levels())
                    .isEqualTo(Pictures.raster(whole(source, 0)).levels());
            for (int level = 1; level < source.levels(); level++) {
                assertClose(whole(source, level), Mip.halve(whole(source, level - 1)), 12);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"37,53", "400,300", "1000,20", "1,1"})
    void aPlainPictureStaysPlain(int width, int height) {
        for (PixelFormat format :
                new PixelFormat[] {PixelFormat.SRGB8, Pictures.RGBA8, Pictures.RGB16, Pictures.RGBA16}) {
            int top = format.samples().max();
            TiledRaster picture = Pictures.raster(Pictures.uniform(300, 200, format, top, 3, top / 3, top / 2));
            RasterSource scaled = new ScaledRaster(picture, new ImageSize(width, height));
            RasterSource turned =
                    new StraightenedRaster(picture, new ImagePoint(150, 100), 20, new ImageSize(150, 100));
            for (RasterSource source : new RasterSource[] {scaled, turned}) {
                for (int level = 0; level < source.levels(); level++) {
                    PixelBlock found = whole(source, level);
                    for (int c = 0; c < format.channels(); c++) {
                        int wanted = picture.read(new ImageRect(0, 0, 1, 1), 0).sample(0, 0, c);
                        assertThat(found.sample(found.width() - 1, found.height() / 2, c))
                                .as("%s level %d channel %d", format, level, c)
                                .isCloseTo(wanted, within(1));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"800,600", "200,150", "133,100", "61,47", "1000,75"})
    void scalesWhatIsSmoothToTheSameFunction(int width, int height) {
        PixelBlock block = waves(400, 300, Pictures.RGB16);
        PixelBlock found = whole(new ScaledRaster(Pictures.raster(block), new ImageSize(width, height)), 0);
        IntBinaryOperator expected = (x, y) -> {
            double column = (x + 0.5) * 400 / width - 0.5;
            double row = (y + 0.5) * 300 / height - 0.5;
            return (int) Math.round(65_535 * (0.5 + 0.4 * Math.sin(column / 9.0) * Math.cos(row / 13.0)));
        };
        double tolerance = 65_535 * (width < 100 ? 0.03 : 0.005);
        for (int y = height / 8; y < height - height / 8; y += 3) {
            for (int x = width / 8; x < width - width / 8; x += 3) {
                assertThat((double) found.sample(x, y, 0)).isCloseTo(expected.applyAsInt(x, y), within(tolerance));
            }
        }
    }

    @Test
    void stripesTooFineForTheResultBecomeTheirMean() {
        PixelBlock block = PixelBlock.allocate(1024, 64, PixelFormat.SRGB8);
        for (int i = 0; i < 1024 * 64; i++) {
            byte value = (byte) (i % 2 == 0 ? 0 : 200);
            for (int c = 0; c < 3; c++) {
                block.bytes()[i * 3 + c] = value;
            }
        }
        PixelBlock found = whole(new ScaledRaster(Pictures.raster(block), new ImageSize(340, 64)), 0);
        for (int x = 10; x < 330; x++) {
            assertThat(found.sample(x, 30, 1)).isCloseTo(100, within(4));
        }
    }

    @Test
    void theHiddenColourOfTransparentPixelsDoesNotBleed() {
        PixelBlock block = Pictures.uniform(100, 100, Pictures.RGBA8, 255, 0, 0, 0);
        block.copyFrom(Pictures.uniform(50, 100, Pictures.RGBA8, 0, 200, 0, 255), 0, 0, 0, 0, new ImageSize(50, 100));
        TiledRaster picture = Pictures.raster(block);
        for (RasterSource source : new RasterSource[] {
            new ScaledRaster(picture, new ImageSize(73, 73)),
            new StraightenedRaster(picture, new ImagePoint(50, 50), 10, new ImageSize(70, 70))
        }) {
            PixelBlock found = whole(source, 0);
            for (int i = 0; i < found.width() * found.height(); i++) {
                if ((found.bytes()[i * 4 + 3] & 0xFF) > 8) {
                    assertThat(found.bytes()[i * 4] & 0xFF).as("red").isLessThanOrEqualTo(2);
                }
            }
        }
    }

    private static void assertClose(PixelBlock found, PixelBlock expected, int most) {
        assertThat(found.width()).isEqualTo(expected.width());
        int worst = 0;
        for (int y = 1; y < found.height() - 1; y++) {
            for (int x = 1; x < found.width() - 1; x++) {
                worst = Math.max(worst, Math.abs(found.sample(x, y, 0) - expected.sample(x, y, 0)));
            }
        }
        assertThat(worst).isLessThanOrEqualTo(most);
    }
}
