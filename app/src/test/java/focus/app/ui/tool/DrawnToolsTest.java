package focus.app.ui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Combination;
import focus.app.model.MaskStep.AreaStep;
import focus.app.model.MaskStep.PromptStep;
import focus.app.state.AreaMode;
import focus.inference.api.Prompt.Lasso;
import focus.inference.api.Prompt.Scribble;
import focus.inference.image.ImagePoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scribble, lasso and polygon. */
class DrawnToolsTest {
    private static final List<ImagePoint> TRIANGLE =
            List.of(new ImagePoint(10, 10), new ImagePoint(90, 20), new ImagePoint(50, 80));

    private final RecordingDesk desk = new RecordingDesk();
    private final ScribbleTool scribble = new ScribbleTool();
    private final LassoTool lasso = new LassoTool();
    private final PolygonTool polygon = new PolygonTool();

    private static void draw(CanvasTool tool, Pointer start, RecordingDesk desk) {
        tool.pressed(start, desk);
        tool.dragged(desk.at(90, 20), desk);
        tool.released(desk.at(50, 80), desk);
    }

    private void clicks(Pointer first) {
        polygon.pressed(first, desk);
        polygon.released(first, desk);
        for (ImagePoint corner : TRIANGLE.subList(1, 3)) {
            polygon.pressed(desk.at(corner.x(), corner.y()), desk);
            polygon.released(desk.at(corner.x(), corner.y()), desk);
        }
    }

    @Test
    void aScribbleIsItsPathWithTheSignItBeganWith() {
        draw(scribble, desk.at(10, 10), desk);
        draw(scribble, desk.negative(10, 10), desk);

        assertThat(desk.added)
                .containsExactly(
                        new PromptStep(new Scribble(TRIANGLE, true)), new PromptStep(new Scribble(TRIANGLE, false)));
    }

    @Test
    void aDabIsAScribbleToo() {
        scribble.pressed(desk.at(10, 10), desk);
        scribble.released(desk.at(10.2, 10), desk);

        assertThat(desk.added).containsExactly(new PromptStep(new Scribble(List.of(new ImagePoint(10, 10)), true)));
    }

    @Test
    void aLassoIsAPromptWhereTheObjectIsToBeFound() {
        draw(lasso, desk.at(10, 10), desk);

        assertThat(desk.added).containsExactly(new PromptStep(new Lasso(TRIANGLE)));
    }

    @Test
    void altTakesTheAreaAwayAndShiftAltKeepsWhatLiesInBoth() {
        draw(lasso, desk.negative(10, 10), desk);
        Pointer both = new Pointer(new ImagePoint(10, 10), desk.at(10, 10).view(), true, true);
        draw(lasso, both, desk);

        assertThat(desk.added)
                .containsExactly(
                        new AreaStep(TRIANGLE, Combination.SUBTRACT), new AreaStep(TRIANGLE, Combination.INTERSECT));
    }

    @Test
    void withoutTheNetworkTheChosenModeCountsUnlessShiftIsHeld() {
        desk.select = desk.select.withFindObject(false);
        draw(lasso, desk.at(10, 10), desk);
        draw(lasso, desk.straight(10, 10), desk);
        desk.select = desk.select.withMode(AreaMode.INTERSECT);
        draw(lasso, desk.at(10, 10), desk);

        assertThat(desk.started).containsExactly(new AreaStep(TRIANGLE, Combination.ADD));
        assertThat(desk.added)
                .containsExactly(
                        new AreaStep(TRIANGLE, Combination.ADD), new AreaStep(TRIANGLE, Combination.INTERSECT));
    }

    @Test
    void aLassoWithoutAreaOrDroppedComesToNothing() {
        lasso.pressed(desk.at(10, 10), desk);
        lasso.released(desk.at(10, 10), desk);
        lasso.pressed(desk.at(10, 10), desk);
        lasso.dragged(desk.at(90, 20), desk);
        lasso.cancel();
        lasso.released(desk.at(50, 80), desk);

        assertThat(desk.added).isEmpty();
        assertThat(lasso.gesture()).isEqualTo(new Gesture.None());
    }

    @Test
    void aPolygonGoesOnUntilItIsClosed() {
        clicks(desk.at(10, 10));
        assertThat(polygon.isOpen()).isTrue();
        assertThat(desk.added).isEmpty();

        polygon.close(desk);

        assertThat(polygon.isOpen()).isFalse();
        assertThat(desk.added).containsExactly(new PromptStep(new Lasso(TRIANGLE)));
    }

    @Test
    void aPressOnTheFirstOrAgainOnTheLastCornerCloses() {
        clicks(desk.at(10, 10));
        polygon.pressed(desk.at(11, 10), desk);
        clicks(desk.at(10, 10));
        polygon.pressed(desk.at(50, 80), desk);

        assertThat(desk.added)
                .containsExactly(new PromptStep(new Lasso(TRIANGLE)), new PromptStep(new Lasso(TRIANGLE)));
    }

    @Test
    void cornersAreTakenBackOneByOneAndAllAtOnce() {
        clicks(desk.at(10, 10));
        polygon.stepBack();
        assertThat(polygon.gesture())
                .isInstanceOfSatisfying(
                        Gesture.Corners.class,
                        corners -> assertThat(corners.corners()).isEqualTo(TRIANGLE.subList(0, 2)));
        polygon.cancel();

        assertThat(polygon.isOpen()).isFalse();
        assertThat(desk.added).isEmpty();
    }

    @Test
    void whatWasHeldAtTheFirstCornerCounts() {
        clicks(desk.negative(10, 10));
        polygon.close(desk);

        assertThat(desk.added).containsExactly(new AreaStep(TRIANGLE, Combination.SUBTRACT));
    }
}
