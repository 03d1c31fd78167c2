package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreaPainterTest {
    private static final ImageSize SIZE = new ImageSize(600, 300); // several tiles
    private static final ImageRect OLD = new ImageRect(100, 100, 300, 100);
    private static final List<ImagePoint> AREA = corners(200, 50, 500, 150);

    private static List<ImagePoint> corners(int left, int top, int right, int bottom) {
        return List.of(
                new ImagePoint(left, top),
                new ImagePoint(right, top),
                new ImagePoint(right, bottom),
                new ImagePoint(left, bottom));
    }

    private static Mask box(ImageRect area) {
        return Mask.empty(SIZE).paint(area, (samples, part) -> Arrays.fill(samples, (byte) 255));
    }

    private static Mask painted(Combination how) {
        return AreaPainter.paint(box(OLD), new MaskStep.AreaStep(AREA, how));
    }

    @Test
    void addsTheAreaToWhatIsThere() {
        assertThat(painted(Combination.ADD).area()).isEqualTo(300 * 100 + 300 * 100 - 200 * 50);
    }

    @Test
    void takesTheAreaAway() {
        Mask mask = painted(Combination.SUBTRACT);

        assertThat(mask.area()).isEqualTo(300 * 100 - 200 * 50);
        assertThat(mask.at(250, 120)).isZero();
    }

    @Test
    void keepsWhatLiesInBothEvenFarFromTheArea() {
        Mask mask = painted(Combination.INTERSECT);

        assertThat(mask.area()).isEqualTo(200 * 50);
        assertThat(mask.bounds()).isEqualTo(ImageRect.ofEdges(200, 100, 400, 150));
    }

    @Test
    void aLoadedMaskIsCombinedTheSameWay() {
        Mask other = box(ImageRect.ofEdges(200, 50, 500, 150));
        for (Combination how : Combination.values()) {
            Mask loaded = AreaPainter.paint(box(OLD), new MaskStep.LoadStep(other, how));

            assertThat(loaded.read(SIZE.bounds(), 0)).isEqualTo(painted(how).read(SIZE.bounds(), 0));
        }
    }

    @Test
    void softCoverageCountsByItsAmount() {
        assertThat(Combination.ADD.of(100, 40)).isEqualTo(100);
        assertThat(Combination.SUBTRACT.of(200, 255)).isZero();
        assertThat(Combination.SUBTRACT.of(200, 100)).isEqualTo(155);
        assertThat(Combination.INTERSECT.of(200, 40)).isEqualTo(40);
    }

    @Test
    void anAreaOfTwoPointsIsRefused() {
        assertThatThrownBy(() -> new MaskStep.AreaStep(AREA.subList(0, 2), Combination.ADD))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
