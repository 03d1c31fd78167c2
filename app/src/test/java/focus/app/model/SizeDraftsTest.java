package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Image size and canvas size in the making. */
class SizeDraftsTest {
    private static final ImageSize BEFORE = new ImageSize(600, 400);

    @Test
    void lockedSidesKeepTheProportions() {
        ResizeDraft wide = ResizeDraft.of(BEFORE).withAcross(SideUnit.PIXELS.factor(301, 600, false));
        assertThat(wide.size()).isEqualTo(new ImageSize(301, 201));
        ResizeDraft high = wide.withDown(SideUnit.PERCENT.factor(200, 400, false));
        assertThat(high.size()).isEqualTo(new ImageSize(1200, 800));
        assertThat(high.step()).isEqualTo(new FrameStep.Resize(new ImageSize(1200, 800)));
    }

    @Test
    void unlockedSidesAreFreeUntilTheyAreLockedAgain() {
        ResizeDraft free = ResizeDraft.of(BEFORE).withLocked(false).withAcross(0.5);
        assertThat(free.size()).isEqualTo(new ImageSize(300, 400));
        assertThat(free.withLocked(true).size()).isEqualTo(new ImageSize(300, 200));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, EMPTY", "-0.5, 1, EMPTY", "1, NaN, EMPTY", "2000, 1000, TOO_LARGE", "1e9, 1e9, TOO_LARGE"})
    void whatMakesNoPictureIsToldApart(double across, double down, SizeProblem problem) {
        ResizeDraft draft =
                ResizeDraft.of(BEFORE).withLocked(false).withAcross(across).withDown(down);
        assertThat(draft.problem()).contains(problem);
        CanvasDraft canvas =
                CanvasDraft.of(BEFORE, CanvasFill.WHITE).withAcross(across).withDown(down);
        assertThat(canvas.problem()).contains(problem);
    }

    @Test
    void everyPictureWithoutAProblemFits() {
        ResizeDraft draft = ResizeDraft.of(new ImageSize(25_000, 20_000));
        assertThat(draft.problem()).isEmpty();
        assertThat(draft.step().fits(draft.before())).isTrue();
        assertThat(draft.withAcross(1.0001).problem()).contains(SizeProblem.TOO_LARGE);
        ResizeDraft sliver = ResizeDraft.of(new ImageSize(4000, 3)).withAcross(0.01);
        assertThat(sliver.size()).isEqualTo(new ImageSize(40, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "PIXELS, 150, false, 0.25",
        "PIXELS, 150, true, 1.25",
        "PERCENT, 25, false, 0.25",
        "PERCENT, -25, true, 0.75"
    })
    void unitsAreTurnedIntoFactorsAndBack(SideUnit unit, double value, boolean relative, double factor) {
        assertThat(unit.factor(value, 600, relative)).isEqualTo(factor);
        assertThat(unit.value(factor, 600, relative)).isCloseTo(value, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "TOP_LEFT, 0, 0",
        "TOP, -50, 0",
        "TOP_RIGHT, -100, 0",
        "LEFT, 0, 25",
        "CENTRE, -50, 25",
        "RIGHT, -100, 25",
        "BOTTOM_LEFT, 0, 50",
        "BOTTOM, -50, 50",
        "BOTTOM_RIGHT, -100, 50"
    })
    void theAnchorSaysWhereThePictureLies(CanvasAnchor anchor, int x, int y) {
        CanvasDraft draft = draft(700, 350).withAnchor(anchor);
        assertThat(draft.step()).isEqualTo(new FrameStep.Canvas(new ImageRect(x, y, 700, 350), CanvasFill.WHITE));
        assertThat(draft.step().fits(BEFORE)).isTrue();
        assertThat(draft.margins()).isEqualTo(new CanvasMargins(-x, -y, 100 + x, y - 50));
        assertThat(draft.margins().adds()).isTrue();
        assertThat(draft.margins().cuts()).isTrue();
    }

    @Test
    void anOddPixelMoreGoesToTheLeftAndTheTopAndNoneIsLost() {
        CanvasMargins more = draft(601, 401).margins();
        assertThat(more).isEqualTo(new CanvasMargins(1, 1, 0, 0));
        assertThat(more.cuts()).isFalse();
        CanvasMargins less = draft(599, 399).margins();
        assertThat(less).isEqualTo(new CanvasMargins(0, 0, -1, -1));
        assertThat(less.adds()).isFalse();
        assertThat(draft(600, 400).margins()).isEqualTo(new CanvasMargins(0, 0, 0, 0));
    }

    @Test
    void anchorsMoveByOnePlaceAndStopAtTheEdge() {
        assertThat(CanvasAnchor.CENTRE.moved(1, -1)).isEqualTo(CanvasAnchor.TOP_RIGHT);
        assertThat(CanvasAnchor.TOP_RIGHT.moved(1, 0)).isEqualTo(CanvasAnchor.TOP_RIGHT);
        assertThat(CanvasAnchor.TOP_RIGHT.moved(-1, 2)).isEqualTo(CanvasAnchor.BOTTOM);
    }

    private static CanvasDraft draft(int width, int height) {
        return CanvasDraft.of(BEFORE, CanvasFill.WHITE)
                .withAcross(SideUnit.PIXELS.factor(width, BEFORE.width(), false))
                .withDown(SideUnit.PIXELS.factor(height, BEFORE.height(), false));
    }
}
