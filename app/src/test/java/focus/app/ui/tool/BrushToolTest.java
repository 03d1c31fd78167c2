package focus.app.ui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Brush;
import focus.app.model.MaskStep.BrushStep;
import focus.inference.image.ImagePoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrushToolTest {
    private final RecordingDesk desk = new RecordingDesk();
    private final BrushTool brush = BrushTool.brush();

    @Test
    void aStrokeIsHandedOverWholeWhenTheButtonGoesUp() {
        brush.pressed(desk.at(10, 10), desk);
        brush.dragged(desk.at(20, 12), desk);
        assertThat(desk.added).isEmpty();

        brush.released(desk.at(30, 15), desk);

        assertThat(desk.added).containsExactly(stroke(new Brush(10, 0.5, false), 10, 10, 20, 12, 30, 15));
    }

    @Test
    void aPressWithoutMovementIsADab() {
        brush.pressed(desk.at(10, 10), desk);
        brush.released(desk.at(10, 10), desk);

        assertThat(desk.added).containsExactly(stroke(new Brush(10, 0.5, false), 10, 10));
    }

    @Test
    void theStrokeShowsWhileItGrows() {
        brush.pressed(desk.at(10, 10), desk);
        brush.dragged(desk.at(20, 12), desk);

        assertThat(brush.gesture()).isEqualTo(new Gesture.Stroke(stroke(new Brush(10, 0.5, false), 10, 10, 20, 12)));
    }

    @Test
    void movementsTooSmallToSeeAddNoPoints() {
        brush.pressed(desk.at(10, 10), desk);
        brush.dragged(desk.at(10.4, 10), desk);
        brush.released(desk.at(10.4, 10), desk);

        assertThat(desk.added).containsExactly(stroke(new Brush(10, 0.5, false), 10, 10));
    }

    @Test
    void theEraserAndTheNegativeBrushTakeAway() {
        BrushTool eraser = BrushTool.eraser();
        eraser.pressed(desk.at(10, 10), desk);
        eraser.released(desk.at(10, 10), desk);
        brush.pressed(desk.negative(10, 10), desk);
        brush.released(desk.at(10, 10), desk);

        BrushStep erased = stroke(new Brush(10, 0.5, true), 10, 10);
        assertThat(desk.added).containsExactly(erased, erased);
    }

    @Test
    void shiftJoinsThePressWithTheEndOfTheStrokeBefore() {
        brush.pressed(desk.at(10, 10), desk);
        brush.released(desk.at(50, 10), desk);
        brush.pressed(desk.straight(50, 90), desk);
        brush.released(desk.straight(50, 90), desk);

        assertThat(desk.added.getLast()).isEqualTo(stroke(new Brush(10, 0.5, false), 50, 10, 50, 90));
    }

    @Test
    void shiftKeepsAStrokeStraightWhileHeld() {
        brush.pressed(desk.at(10, 10), desk);
        brush.dragged(desk.straight(40, 30), desk);
        brush.dragged(desk.straight(80, 20), desk);
        brush.dragged(desk.at(90, 40), desk);
        brush.released(desk.at(90, 40), desk);

        assertThat(desk.added).containsExactly(stroke(new Brush(10, 0.5, false), 10, 10, 80, 20, 90, 40));
    }

    @Test
    void shiftInANewPictureStartsAfresh() {
        brush.pressed(desk.at(10, 10), desk);
        brush.released(desk.at(50, 10), desk);
        brush.pictureChanged();
        brush.pressed(desk.straight(50, 90), desk);
        brush.released(desk.at(50, 90), desk);

        assertThat(desk.added.getLast()).isEqualTo(stroke(new Brush(10, 0.5, false), 50, 90));
    }

    @Test
    void escDropsTheStroke() {
        brush.pressed(desk.at(10, 10), desk);
        brush.dragged(desk.at(50, 10), desk);
        brush.cancel();
        brush.dragged(desk.at(70, 10), desk);
        brush.released(desk.at(70, 10), desk);

        assertThat(desk.added).isEmpty();
        assertThat(brush.gesture()).isEqualTo(new Gesture.None());
    }

    @Test
    void aStrokeKeepsTheSizeItBeganWith() {
        brush.pressed(desk.at(10, 10), desk);
        desk.brush = new focus.app.state.BrushSettings(80, 1);
        brush.released(desk.at(30, 10), desk);

        assertThat(desk.added).containsExactly(stroke(new Brush(10, 0.5, false), 10, 10, 30, 10));
    }

    private static BrushStep stroke(Brush brush, double... coordinates) {
        List<ImagePoint> path = new java.util.ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            path.add(new ImagePoint(coordinates[i], coordinates[i + 1]));
        }
        return new BrushStep(path, brush);
    }
}
