package focus.inference.matting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import focus.inference.api.Feedback;
import focus.inference.api.ManualFeedback;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Pictures;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EdgeMattingTest {
    private static final ImageSize SIZE = new ImageSize(400, 300); // several windows
    private static final int EDGE = 200;
    private static final int RADIUS = 24;

    /** Opacity of a pixel of the picture, 0..1. */
    private interface Truth {
        double at(int x, int y);
    }

    /** Whole up to the edge, and hairs of soft sides that reach 16 pixels farther. */
    private static double hairy(int x, int y) {
        if (x < EDGE) {
            return 1;
        }
        double across = Math.abs((y + 0.3 * (x - EDGE)) % 9 - 4.5);
        return x < EDGE + 16 ? Math.clamp(2 - across, 0, 1) : 0;
    }

    private static double hard(int x, int y) {
        return x < EDGE ? 1 : 0;
    }

    /** A red object before a blue ground, both uneven and with some grain. */
    private static RasterSource picture(Truth truth, ImageSize size, int shift) {
        PixelBlock block = PixelBlock.allocate(size.width(), size.height(), PixelFormat.SRGB8);
        for (int i = 0; i < size.area(); i++) {
            int x = i % size.width() + shift;
            int y = i / size.width();
            double opacity = truth.at(x, y);
            int grain = (x * 7 + y * 13) % 5;
            double[] object = {190 + 20 * Math.sin(x / 31.0), 90 + 10 * Math.cos(y / 17.0), 60};
            double[] ground = {50, 80 + 20 * Math.sin(y / 23.0), 170 + 15 * Math.cos(x / 19.0)};
            for (int c = 0; c < 3; c++) {
                block.bytes()[3 * i + c] = (byte) Math.round(object[c] * opacity + ground[c] * (1 - opacity) + grain);
            }
        }
        return Pictures.raster(block);
    }

    private static Mask columns(ImageSize size, IntPredicate selected) {
        return Mask.empty(size).paint(size.bounds(), (samples, part) -> {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) (selected.test(part.x() + i % part.width()) ? 255 : 0);
            }
        });
    }

    private static final Mask BAND = columns(SIZE, x -> Math.abs(x + 0.5 - EDGE) < RADIUS);

    private static Mask refine(Mask mask, Truth truth) {
        return EdgeMatting.refine(mask, BAND, RADIUS, picture(truth, SIZE, 0), Feedback.NONE);
    }

    /** The mean difference from the truth within the band, 0..1. */
    private static double error(Mask mask, Truth truth) {
        ImageRect band = new ImageRect(EDGE - RADIUS, 0, 2 * RADIUS, SIZE.height());
        byte[] samples = mask.read(band, 0);
        return IntStream.range(0, samples.length)
                .mapToDouble(i ->
                        Math.abs((samples[i] & 0xFF) / 255.0 - truth.at(band.x() + i % band.width(), i / band.width())))
                .average()
                .orElseThrow();
    }

    @Test
    void findsHairThatTheMaskLeavesOut() {
        Mask plain = columns(SIZE, x -> x < EDGE);

        Mask refined = refine(plain, EdgeMattingTest::hairy);

        assertThat(error(plain, EdgeMattingTest::hairy)).isGreaterThan(0.1);
        assertThat(error(refined, EdgeMattingTest::hairy)).isLessThan(0.035);
    }

    @Test
    void keepsAHardEdgeAndMovesOneThatIsOff() {
        assertThat(error(refine(columns(SIZE, x -> x < EDGE), EdgeMattingTest::hard), EdgeMattingTest::hard))
                .isLessThan(0.002);
        assertThat(error(refine(columns(SIZE, x -> x < EDGE - 6), EdgeMattingTest::hard), EdgeMattingTest::hard))
                .isLessThan(0.035);
    }

    @Test
    void nothingChangesOutsideOfTheBand() {
        Mask half = columns(SIZE, x -> x < EDGE).paint(new ImageRect(20, 20, 60, 60), (samples, part) -> {
            java.util.Arrays.fill(samples, (byte) 77);
        });

        Mask refined = refine(half, EdgeMattingTest::hairy);

        ImageRect left = ImageRect.ofEdges(0, 0, EDGE - RADIUS, SIZE.height());
        ImageRect right = ImageRect.ofEdges(EDGE + RADIUS, 0, SIZE.width(), SIZE.height());
        assertThat(refined.read(left, 0)).isEqualTo(half.read(left, 0));
        assertThat(refined.read(right, 0)).isEqualTo(half.read(right, 0));
    }

    @Test
    void windowsLeaveNoTrace() {
        Mask whole = refine(columns(SIZE, x -> x < EDGE), EdgeMattingTest::hairy);
        int cut = 90; // other windows meet other pixels
        ImageSize smaller = new ImageSize(SIZE.width() - cut, SIZE.height());
        Mask mask = columns(smaller, x -> x < EDGE - cut);
        Mask band = columns(smaller, x -> Math.abs(x + 0.5 + cut - EDGE) < RADIUS);

        Mask moved =
                EdgeMatting.refine(mask, band, RADIUS, picture(EdgeMattingTest::hairy, smaller, cut), Feedback.NONE);

        byte[] one = whole.read(new ImageRect(EDGE - RADIUS, 0, 2 * RADIUS, SIZE.height()), 0);
        byte[] other = moved.read(new ImageRect(EDGE - RADIUS - cut, 0, 2 * RADIUS, SIZE.height()), 0);
        int most = IntStream.range(0, one.length)
                .map(i -> Math.abs((one[i] & 0xFF) - (other[i] & 0xFF)))
                .max()
                .orElseThrow();
        // Lines to known colours start at other cells, and the solver ends at other rounds.
        assertThat(most).isLessThanOrEqualTo(24);
    }

    @Test
    void isTheSameEveryTime() {
        Mask mask = columns(SIZE, x -> x < EDGE);

        assertThat(refine(mask, EdgeMattingTest::hairy).read(SIZE.bounds(), 0))
                .isEqualTo(refine(mask, EdgeMattingTest::hairy).read(SIZE.bounds(), 0));
    }

    @Test
    void aStemNarrowerThanTheBandStays() {
        Truth stem = (x, y) -> Math.abs(x + 0.5 - EDGE) < 5 ? 1 : 0;
        Mask mask = columns(SIZE, x -> Math.abs(x + 0.5 - EDGE) < 5);

        assertThat(error(refine(mask, stem), stem)).isLessThan(0.01);
    }

    @Test
    void tellsOfProgressAndStopsWhenCancelled() {
        Mask mask = columns(SIZE, x -> x < EDGE);
        RasterSource picture = picture(EdgeMattingTest::hairy, SIZE, 0);
        ManualFeedback feedback = new ManualFeedback();

        EdgeMatting.refine(mask, BAND, RADIUS, picture, feedback);
        feedback.cancel();

        assertThat(feedback.told()).first().isEqualTo("matting 0.0");
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> EdgeMatting.refine(mask, BAND, RADIUS, picture, feedback));
    }

    @Test
    void masksOfAnotherSizeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> refine(Mask.empty(new ImageSize(9, 9)), EdgeMattingTest::hard))
                .withMessageContaining("9x9");
    }
}
