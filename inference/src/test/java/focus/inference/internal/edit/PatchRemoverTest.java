package focus.inference.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.PixelComparison;
import focus.inference.api.error.EditException;
import focus.inference.image.ColourProfile;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PatchedRaster;
import focus.inference.image.Pictures;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import focus.inference.image.TiledRaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PatchRemoverTest {
    private static final PixelFormat WIDE16 =
            new PixelFormat(3, SampleType.U16, ColourProfile.ofIcc("Wide", new byte[] {1, 2}));

    private final PatchRemover remover = new PatchRemover();

    static List<PixelFormat> formats() {
        return List.of(PixelFormat.SRGB8, Pictures.RGBA8, Pictures.RGB16, Pictures.RGBA16, WIDE16);
    }

    /** What a pixel of a made picture holds, as a share of the full value. */
    @FunctionalInterface
    private interface Shade {
        double at(int x, int y, int channel);
    }

    private static PixelBlock picture(int width, int height, PixelFormat format, Shade shade) {
        PixelBlock block = PixelBlock.allocate(width, height, format);
        for (int i = 0; i < width * height * format.channels(); i++) {
            int pixel = i / format.channels();
            double share = shade.at(pixel % width, pixel / width, i % format.channels());
            int value = (int) Math.round(share * format.samples().max());
            if (format.samples() == SampleType.U8) {
                block.bytes()[i] = (byte) value;
            } else {
                block.shorts()[i] = (short) value;
            }
        }
        return block;
    }

    /** Lays an object over a picture: full in channel 0, nothing in the other colours, opaque. */
    private static RasterSource withObject(PixelBlock background, Mask mask) {
        PixelBlock copy = PixelBlock.allocate(background.width(), background.height(), background.format());
        copy.copyFrom(background, 0, 0, 0, 0, new ImageSize(background.width(), background.height()));
        int channels = copy.format().channels();
        for (int y = 0; y < copy.height(); y++) {
            for (int x = 0; x < copy.width(); x++) {
                for (int c = 0; mask.at(x, y) > 0 && c < channels; c++) {
                    int index = (y * copy.width() + x) * channels + c;
                    boolean full = c == 0 || c == 3;
                    if (copy.format().samples() == SampleType.U8) {
                        copy.bytes()[index] = (byte) (full ? 255 : 0);
                    } else {
                        copy.shorts()[index] = (short) (full ? 65_535 : 0);
                    }
                }
            }
        }
        return TiledRaster.of(copy, block -> PixelBlock.allocate(block.width(), block.height(), PixelFormat.SRGB8));
    }

    private static Mask disc(ImageSize size, double x, double y, double radius) {
        return Mask.empty(size).paint(size.bounds(), (samples, area) -> {
            for (int i = 0; i < samples.length; i++) {
                int column = area.x() + i % area.width();
                int row = area.y() + i / area.width();
                if (Math.hypot(column - x, row - y) <= radius) {
                    samples[i] = (byte) 255;
                }
            }
        });
    }

    private RasterSource removed(RasterSource source, Mask mask) {
        EditResult result = remover.remove(source, mask, 1, Feedback.NONE);
        return new PatchedRaster(source, result.region(), result.pixels());
    }

    /** Largest difference to the true background, as a share of the full value. */
    private static double worst(RasterSource found, PixelBlock truth) {
        PixelBlock all = found.read(found.size().bounds(), 0);
        double worst = 0;
        for (int y = 0; y < truth.height(); y++) {
            for (int x = 0; x < truth.width(); x++) {
                for (int c = 0; c < truth.format().channels(); c++) {
                    worst = Math.max(worst, Math.abs(all.sample(x, y, c) - truth.sample(x, y, c)));
                }
            }
        }
        return worst / truth.format().samples().max();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void touchesNothingOutsideTheCoverageAndEverythingMasked(PixelFormat format) {
        PixelBlock noise = Pictures.noise(300, 200, format, 1);
        Mask mask = disc(new ImageSize(300, 200), 150, 90, 25);
        RasterSource source = withObject(noise, mask);

        EditResult result = remover.remove(source, mask, 1, Feedback.NONE);
        RasterSource after = new PatchedRaster(source, result.region(), result.pixels());

        assertThat(result.pixels().format()).isEqualTo(format);
        assertThat(PixelComparison.changedOutside(source, after, result.coverage()))
                .isZero();
        assertThat(result.coverage().at(150, 90)).isEqualTo(255);
        assertThat(result.coverage().at(150, 65)).isEqualTo(255);
        assertThat(result.coverage().at(150, 65 - 4)).isPositive();
        assertThat(result.coverage().at(150, 50)).isZero();
        assertThat(result.region()).isEqualTo(result.coverage().bounds());
        assertThat(PixelComparison.changedOutside(source, after, Mask.empty(source.size())))
                .isGreaterThan(mask.area() * 9 / 10);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anObjectOnAnEvenWallLeavesTheWall(PixelFormat format) {
        PixelBlock wall = picture(200, 160, format, (_, _, c) -> c == 3 ? 1 : 0.3 + 0.1 * c);
        Mask mask = disc(new ImageSize(200, 160), 100, 80, 30);

        assertThat(worst(removed(withObject(wall, mask), mask), wall)).isLessThan(0.005);
    }

    @Test
    void aSmoothGradientStaysSmoothAtSixteenBits() {
        PixelBlock sky = picture(240, 240, Pictures.RGB16, (_, y, c) -> 0.2 + 0.001 * y + 0.1 * c);
        Mask mask = disc(new ImageSize(240, 240), 120, 120, 30);

        RasterSource after = removed(withObject(sky, mask), mask);

        assertThat(worst(after, sky)).isLessThan(0.02);
        PixelBlock column = after.read(new ImageRect(120, 80, 1, 80), 0);
        for (int y = 1; y < 80; y++) {
            // One step of an 8-bit picture is 257; a band would show as one such jump.
            assertThat(Math.abs(column.sample(0, y, 1) - column.sample(0, y - 1, 1)))
                    .isLessThan(257);
        }
    }

    @Test
    void stripesGoOnThroughTheHole() {
        PixelBlock stripes = picture(256, 256, PixelFormat.SRGB8, (x, _, _) -> x / 8 % 2 == 0 ? 0.2 : 0.8);
        Mask mask = disc(new ImageSize(256, 256), 128, 128, 35);

        PixelBlock after = removed(withObject(stripes, mask), mask).read(new ImageRect(0, 0, 256, 256), 0);

        long wrong = 0;
        for (int i = 0; i < after.bytes().length; i++) {
            wrong += Math.abs((after.bytes()[i] & 0xFF) - (stripes.bytes()[i] & 0xFF)) > 40 ? 1 : 0;
        }
        assertThat(wrong / 3).isLessThan(mask.area() / 20);
    }

    @Test
    void aStickerOnNothingLeavesNothing() {
        PixelBlock nothing = picture(160, 160, Pictures.RGBA8, (_, _, c) -> c == 3 ? 0 : 0.9);
        Mask mask = disc(new ImageSize(160, 160), 80, 80, 20);

        PixelBlock after = removed(withObject(nothing, mask), mask).read(new ImageRect(80, 80, 1, 1), 0);

        assertThat(after.sample(0, 0, 3)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "299,0", "150,199", "299,199"})
    void holesAtThePicturesEdgeAreFilled(int x, int y) {
        PixelBlock wall = picture(300, 200, PixelFormat.SRGB8, (_, _, c) -> 0.3 + 0.1 * c);
        Mask mask = disc(new ImageSize(300, 200), x, y, 30);

        assertThat(worst(removed(withObject(wall, mask), mask), wall)).isLessThan(0.005);
    }

    @Test
    void holesFarApartAreAllFilled() {
        PixelBlock wall = picture(700, 500, PixelFormat.SRGB8, (_, _, c) -> 0.3 + 0.1 * c);
        ImageSize size = new ImageSize(700, 500);
        Mask left = disc(size, 100, 100, 40);
        Mask mask = left.paint(new ImageRect(640, 440, 30, 30), (samples, _) -> Arrays.fill(samples, (byte) 255));

        assertThat(worst(removed(withObject(wall, mask), mask), wall)).isLessThan(0.005);
    }

    @Test
    void aLargeObjectKeepsTheGrainOfItsSurroundings() {
        PixelBlock grain = Pictures.noise(2400, 1600, PixelFormat.SRGB8, 3);
        for (int i = 0; i < grain.bytes().length; i++) {
            grain.bytes()[i] = (byte) (100 + (grain.bytes()[i] & 31));
        }
        Mask mask = disc(new ImageSize(2400, 1600), 1200, 800, 350);

        PixelBlock inside = removed(withObject(grain, mask), mask).read(new ImageRect(1100, 700, 200, 200), 0);

        // Even numbers from 0 to 31 deviate by 9.2 on average; a blurred fill would by 1 or so.
        assertThat(deviation(inside)).isBetween(7.0, 11.0);
    }

    private static double deviation(PixelBlock block) {
        double sum = 0;
        double squares = 0;
        for (byte sample : block.bytes()) {
            sum += sample & 0xFF;
            squares += (sample & 0xFF) * (sample & 0xFF);
        }
        double mean = sum / block.bytes().length;
        return Math.sqrt(squares / block.bytes().length - mean * mean);
    }

    @ParameterizedTest
    @CsvSource({"40000,10,20000,5,2", "10,4000,5,2000,2", "30,30,15,15,1", "9,9,4,4,0", "3,1,1,0,0"})
    void oddShapesWork(int width, int height, int x, int y, int radius) {
        PixelBlock wall = picture(width, height, PixelFormat.SRGB8, (_, _, c) -> 0.3 + 0.1 * c);
        Mask mask = disc(new ImageSize(width, height), x, y, radius);

        assertThat(worst(removed(withObject(wall, mask), mask), wall)).isLessThan(0.02);
    }

    @Test
    void aDeepHoleInAFlatStripIsFilled() {
        PixelBlock wall = picture(2500, 46, PixelFormat.SRGB8, (_, _, c) -> 0.3 + 0.1 * c);
        Mask mask = Mask.empty(new ImageSize(2500, 46))
                .paint(new ImageRect(300, 2, 1500, 40), (samples, _) -> Arrays.fill(samples, (byte) 255));

        assertThat(worst(removed(withObject(wall, mask), mask), wall)).isLessThan(0.02);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "50,40", "400,300"})
    void aMaskOverEverythingIsRefusedWithASentence(int width, int height) {
        RasterSource source = Pictures.raster(Pictures.noise(width, height, PixelFormat.SRGB8, 2));
        Mask all = Mask.full(source.size());

        assertThatExceptionOfType(EditException.class)
                .isThrownBy(() -> remover.remove(source, all, 1, Feedback.NONE))
                .withMessageContaining("Select less");
    }

    @Test
    void refusesEmptyMasksAndOtherSizes() {
        RasterSource source = Pictures.raster(Pictures.noise(20, 20, PixelFormat.SRGB8, 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> remover.remove(source, Mask.empty(source.size()), 1, Feedback.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> remover.remove(source, Mask.full(new ImageSize(20, 21)), 1, Feedback.NONE));
    }

    @Test
    void theSameSeedGivesTheSamePixels() {
        PixelBlock noise = Pictures.noise(300, 200, PixelFormat.SRGB8, 5);
        Mask mask = disc(new ImageSize(300, 200), 150, 90, 30);
        RasterSource source = withObject(noise, mask);

        byte[] once = remover.remove(source, mask, 7, Feedback.NONE).pixels().bytes();

        assertThat(remover.remove(source, mask, 7, Feedback.NONE).pixels().bytes())
                .isEqualTo(once);
        assertThat(remover.remove(source, mask, 8, Feedback.NONE).pixels().bytes())
                .isNotEqualTo(once);
    }

    @Test
    void tellsItsStagesInOrder() {
        Recorder recorder = new Recorder("never");
        Mask mask = disc(new ImageSize(300, 200), 150, 90, 30);

        remover.remove(withObject(Pictures.noise(300, 200, PixelFormat.SRGB8, 5), mask), mask, 1, recorder);

        assertThat(recorder.stages).containsExactly("context", "fill", "blend");
        assertThat(recorder.fractions).allMatch(fraction -> fraction >= 0 && fraction <= 1);
    }

    @Test
    void progressNeverGoesBackOverSeveralHoles() {
        Recorder recorder = new Recorder("never");
        ImageSize size = new ImageSize(500, 400);
        Mask mask = disc(size, 60, 60, 15)
                .paint(new ImageRect(400, 300, 30, 30), (samples, _) -> Arrays.fill(samples, (byte) 255));

        remover.remove(withObject(Pictures.noise(500, 400, PixelFormat.SRGB8, 5), mask), mask, 1, recorder);

        assertThat(recorder.stages).containsExactly("context", "fill", "blend");
        assertThat(recorder.fractions.subList(1, recorder.fractions.size() - 2)).isSorted();
    }

    @ParameterizedTest
    @CsvSource({"context", "fill", "blend"})
    void aCancelEndsTheWork(String stage) {
        Mask mask = disc(new ImageSize(300, 200), 150, 90, 30);
        RasterSource source = withObject(Pictures.noise(300, 200, PixelFormat.SRGB8, 5), mask);

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> remover.remove(source, mask, 1, new Recorder(stage)));
    }

    @Test
    void faintlyMaskedPixelsAreReplacedToo() {
        PixelBlock wall = picture(100, 100, PixelFormat.SRGB8, (_, _, c) -> 0.3 + 0.1 * c);
        Mask faint = Mask.empty(new ImageSize(100, 100))
                .paint(new ImageRect(40, 40, 20, 20), (samples, _) -> Arrays.fill(samples, (byte) 1));

        assertThat(worst(removed(withObject(wall, faint), faint), wall)).isLessThan(0.005);
    }

    /** Cancels as soon as a stage begins. */
    private static final class Recorder implements Feedback {
        private final String cancelAt;
        private final List<String> stages = new ArrayList<>();
        private final List<Double> fractions = new ArrayList<>();

        Recorder(String cancelAt) {
            this.cancelAt = cancelAt;
        }

        @Override
        public void progress(String stage, double fraction) {
            if (stages.isEmpty() || !stages.getLast().equals(stage)) {
                stages.add(stage);
            }
            fractions.add(fraction);
        }

        @Override
        public boolean isCancelled() {
            return stages.contains(cancelAt);
        }

        @Override
        public Registration onCancel(Runnable action) {
            return () -> {};
        }
    }
}
