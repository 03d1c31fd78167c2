package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.app.task.CancellableFeedback;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MaskModifierTest {
    private static final ImageSize SIZE = new ImageSize(1300, 400); // wider than a block
    private static final ImageRect BOX = new ImageRect(900, 150, 200, 100); // across two blocks

    private static final RasterSource PICTURE =
            TiledRaster.of(PixelBlock.allocate(SIZE.width(), SIZE.height(), PixelFormat.SRGB8), SrgbConverter.PLAIN);

    private static Mask box(ImageRect area) {
        return Mask.empty(SIZE).paint(area, (samples, part) -> Arrays.fill(samples, (byte) 255));
    }

    private static Mask apply(Mask mask, Modification what, double amount) {
        return MaskModifier.apply(mask, new MaskStep.ModifyStep(what, amount), PICTURE, Feedback.NONE);
    }

    @Test
    void growsByTheAmountOnAllSides() {
        Mask grown = apply(box(BOX), Modification.GROW, 20);

        assertThat(grown.bounds()).isEqualTo(BOX.grow(20));
        assertThat(grown.at(890, 140)).as("near a corner").isEqualTo(255);
        assertThat(grown.at(881, 131)).as("corners get round").isZero();
    }

    @Test
    void growingIsExactAtEveryPixel() {
        Mask grown = apply(box(new ImageRect(1000, 200, 1, 1)), Modification.GROW, 30);

        for (int y = 165; y < 236; y++) {
            for (int x = 965; x < 1036; x++) {
                double inside = Math.clamp(31 - Math.hypot(x - 1000, y - 200), 0, 1);
                assertThat(grown.at(x, y)).as("%d,%d", x, y).isEqualTo((int) (255 * inside + 0.5));
            }
        }
    }

    @Test
    void shrinksByTheAmountOnAllSides() {
        assertThat(apply(box(BOX), Modification.SHRINK, 20).bounds()).isEqualTo(BOX.grow(-20));
        assertThat(apply(box(BOX), Modification.SHRINK, 60).isEmpty()).isTrue();
    }

    @Test
    void thePicturesBorderIsNoEdge() {
        ImageRect half = new ImageRect(0, 0, 500, 400);

        assertThat(apply(box(half), Modification.SHRINK, 20).bounds()).isEqualTo(new ImageRect(0, 0, 480, 400));
        Mask soft = apply(box(half), Modification.FEATHER, 20);
        assertThat(soft.at(0, 0)).isEqualTo(255);
        assertThat(soft.at(100, 399)).isEqualTo(255);
    }

    @Test
    void featherFadesToBothSidesAsFarAsTheAmount() {
        Mask soft = apply(box(new ImageRect(0, 0, 600, 400)), Modification.FEATHER, 20);

        assertThat(soft.at(599, 200)).isBetween(120, 135);
        assertThat(soft.at(600, 200)).isBetween(118, 133);
        assertThat(soft.at(579, 200)).isGreaterThan(245);
        assertThat(soft.at(621, 200)).isBetween(1, 12);
        assertThat(soft.at(650, 200)).isZero();
        for (int x = 560; x < 640; x++) {
            assertThat(soft.at(x + 1, 200)).isLessThanOrEqualTo(soft.at(x, 200));
        }
    }

    @Test
    void smoothTakesSpikesAndDentsAndLeavesStraightEdges() {
        Mask spiky = box(new ImageRect(300, 100, 300, 300))
                .paint(new ImageRect(400, 60, 3, 40), (samples, part) -> Arrays.fill(samples, (byte) 255))
                .paint(new ImageRect(500, 100, 3, 40), (samples, part) -> Arrays.fill(samples, (byte) 0));

        Mask smooth = apply(spiky, Modification.SMOOTH, 10);

        assertThat(smooth.at(401, 80)).as("spike").isZero();
        assertThat(smooth.at(501, 120)).as("dent").isEqualTo(255);
        assertThat(smooth.at(350, 250)).isEqualTo(255);
        assertThat(smooth.at(300, 250)).as("straight edge").isGreaterThan(128);
        assertThat(smooth.at(299, 250)).as("straight edge").isLessThan(128);
        assertThat(smooth.at(297, 250)).isZero();
        assertThat(smooth.at(300, 100)).as("corner").isLessThan(128);
    }

    @Test
    void fillsWhatIsShutInAndNothingElse() {
        Mask ring = box(new ImageRect(200, 100, 200, 200))
                .paint(new ImageRect(250, 150, 50, 50), (samples, part) -> Arrays.fill(samples, (byte) 0))
                .paint(new ImageRect(249, 150, 1, 50), (samples, part) -> Arrays.fill(samples, (byte) 200))
                .paint(new ImageRect(390, 200, 10, 5), (samples, part) -> Arrays.fill(samples, (byte) 0));

        Mask filled = apply(ring, Modification.FILL_HOLES, 0);

        assertThat(filled.at(275, 175)).isEqualTo(255);
        assertThat(filled.at(249, 175)).as("soft edge of the hole").isEqualTo(255);
        assertThat(filled.at(395, 202)).as("a bay is open").isZero();
        assertThat(filled.area()).isEqualTo(200 * 200 - 10 * 5);
        assertThat(filled.bounds()).isEqualTo(ring.bounds());
    }

    @ParameterizedTest
    @EnumSource(Modification.class)
    void nothingStaysNothingAndAllStaysAll(Modification what) {
        double amount = what.takesAmount() ? 40 : 0;

        assertThat(apply(Mask.empty(SIZE), what, amount).isEmpty()).isTrue();
        assertThat(apply(Mask.full(SIZE), what, amount).area()).isEqualTo(SIZE.area());
    }

    @ParameterizedTest
    @EnumSource(
            value = Modification.class,
            mode = Mode.EXCLUDE,
            names = {"FILL_HOLES", "REFINE_EDGE"})
    void blocksLeaveNoTrace(Modification what) {
        // The same shape in the first block and across the border of two.
        Mask within = apply(box(BOX.intersect(BOX)), what, 17);
        Mask moved = apply(box(new ImageRect(BOX.x() - 600, BOX.y(), BOX.width(), BOX.height())), what, 17);

        ImageRect look = BOX.grow(60);
        assertThat(within.read(look, 0))
                .isEqualTo(moved.read(new ImageRect(look.x() - 600, look.y(), look.width(), look.height()), 0));
    }

    @Test
    void theBandOfARefinedEdgeLiesToBothSidesOfIt() {
        Mask band = MaskModifier.band(box(BOX), 12, Feedback.NONE);

        assertThat(band.bounds()).isEqualTo(BOX.grow(12));
        int row = BOX.y() + BOX.height() / 2;
        assertThat(band.read(new ImageRect(BOX.x() - 13, row, 26, 1), 0))
                .as("12 pixels outside, 12 inside")
                .isEqualTo(row(26, 1, 25));
        assertThat(band.at(BOX.x() + 100, row)).as("deep inside").isZero();
    }

    /** Selected from one column to before another. */
    private static byte[] row(int length, int from, int to) {
        byte[] row = new byte[length];
        Arrays.fill(row, from, to, (byte) 255);
        return row;
    }

    @Test
    void whereThePhotoShowsNothingARefinedEdgeStays() {
        Mask refined = apply(box(BOX), Modification.REFINE_EDGE, 20);

        int row = BOX.y() + BOX.height() / 2;
        assertThat(refined.at(BOX.x() - 3, row)).isLessThan(64);
        assertThat(refined.at(BOX.x() + 2, row)).isGreaterThan(191);
        assertThat(refined.at(BOX.x() - 21, row)).as("beyond the band").isZero();
        assertThat(refined.at(BOX.x() + 21, row)).as("beyond the band").isEqualTo(255);
    }

    @Test
    void amountsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new MaskStep.ModifyStep(Modification.GROW, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MaskStep.ModifyStep(Modification.GROW, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MaskStep.ModifyStep(Modification.FILL_HOLES, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Modification.class)
    void stopsWhenCancelled(Modification what) {
        CancellableFeedback feedback = new CancellableFeedback();
        feedback.cancel();
        MaskStep.ModifyStep step = new MaskStep.ModifyStep(what, what.takesAmount() ? 5 : 0);

        assertThatThrownBy(() -> MaskModifier.apply(box(BOX), step, PICTURE, feedback))
                .isInstanceOf(CancellationException.class);
    }
}
