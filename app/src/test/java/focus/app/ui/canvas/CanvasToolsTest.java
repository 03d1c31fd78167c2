package focus.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.app.model.Brush;
import focus.app.model.MaskStep.BrushStep;
import focus.app.model.MaskStep.PromptStep;
import focus.app.state.Action;
import focus.app.state.BrushSettings;
import focus.app.state.ToolId;
import focus.app.ui.canvas.CanvasStage.Held;
import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.Viewport;
import focus.inference.api.Mask;
import focus.inference.api.Prompt.Box;
import focus.inference.api.Prompt.Click;
import focus.inference.image.ImagePoint;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CanvasToolsTest {
    @SuppressWarnings("NullAway.Init")
    private CanvasStage stage;

    @Start
    void start(Stage window) {
        stage = new CanvasStage(window);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.4, 1, 1.7, 8, 50})
    void aClickLandsOnTheExactPicturePixelAtEveryZoom(double scale) {
        stage.open(TestPictures.PHOTO);
        ImagePoint wanted = ImagePoint.centreOf(1234, 765);
        stage.zoom(scale, wanted);

        stage.click(wanted, MouseButton.PRIMARY, Held.NONE);

        assertThat(stage.steps()).hasSize(1).first().isInstanceOfSatisfying(PromptStep.class, step -> {
            Click click = (Click) step.prompt();
            assertThat(click.positive()).isTrue();
            assertThat(click.point().distance(wanted)).isLessThan(1e-6);
        });
    }

    @Test
    void aRealMouseClicksWhereItPoints(FxRobot robot) {
        stage.open(TestPictures.PHOTO);
        ImagePoint wanted = new ImagePoint(2000, 500);
        ViewPoint at = stage.viewport().toView(wanted);
        Point2D onScreen = stage.fx(() -> stage.canvas.localToScreen(Math.rint(at.x()), Math.rint(at.y())));

        robot.moveTo(onScreen).clickOn(MouseButton.PRIMARY);
        stage.frames();

        ImagePoint clicked = ((Click) ((PromptStep) stage.steps().getFirst()).prompt()).point();
        assertThat(clicked.distance(wanted) * stage.viewport().scale()).isLessThanOrEqualTo(1);
    }

    @Test
    void atFiftyTimesTheClickedPixelIsTheOneSeen() {
        stage.open(TestPictures.gradient(250, 250));
        stage.zoom(50, new ImagePoint(125, 125));
        ViewPoint at = new ViewPoint(417, 288);

        stage.mouse(MouseEvent.MOUSE_PRESSED, at, MouseButton.PRIMARY, Held.NONE);
        stage.mouse(MouseEvent.MOUSE_RELEASED, at, MouseButton.PRIMARY, Held.NONE);

        ImagePoint clicked = ((Click) ((PromptStep) stage.steps().getFirst()).prompt()).point();
        stage.dispatch(new Action.Undo());
        Color seen = stage.colourAt(at);
        assertThat(seen.getRed() * 255).isCloseTo(255.0 * (int) clicked.x() / 250, within(1.0));
        assertThat(seen.getGreen() * 255).isCloseTo(255.0 * (int) clicked.y() / 250, within(1.0));
    }

    @Test
    void rightButtonAndAltExclude() {
        stage.open(TestPictures.PHOTO);

        stage.click(new ImagePoint(100, 100), MouseButton.SECONDARY, Held.NONE);
        stage.click(new ImagePoint(200, 200), MouseButton.PRIMARY, Held.ALT);

        assertThat(stage.steps())
                .allSatisfy(step -> assertThat(((Click) ((PromptStep) step).prompt()).positive())
                        .isFalse());
        assertThat(stage.steps()).hasSize(2);
    }

    @Test
    void aGestureEndsWithTheButtonThatBeganIt() {
        stage.open(TestPictures.PHOTO);
        ImagePoint point = new ImagePoint(100, 100);

        stage.mouse(MouseEvent.MOUSE_PRESSED, point, MouseButton.PRIMARY, Held.NONE);
        stage.click(new ImagePoint(900, 900), MouseButton.SECONDARY, Held.NONE);
        assertThat(stage.steps()).isEmpty();
        stage.mouse(MouseEvent.MOUSE_RELEASED, point, MouseButton.PRIMARY, Held.NONE);

        assertThat(stage.steps()).hasSize(1);
        assertThat(((Click) ((PromptStep) stage.steps().getFirst()).prompt()).positive())
                .isTrue();
    }

    @Test
    void aGestureWhoseReleaseGotLostIsForgotten() {
        stage.open(TestPictures.PHOTO);
        stage.mouse(MouseEvent.MOUSE_PRESSED, new ImagePoint(100, 100), MouseButton.PRIMARY, Held.NONE);
        stage.mouse(MouseEvent.MOUSE_MOVED, new ImagePoint(500, 500), MouseButton.NONE, Held.NONE);
        assertThat(stage.steps()).isEmpty();

        stage.click(new ImagePoint(900, 900), MouseButton.SECONDARY, Held.NONE);

        assertThat(stage.steps()).hasSize(1);
    }

    @Test
    void aClickBesideThePictureDoesNothing() {
        stage.open(TestPictures.PHOTO);

        stage.click(new ImagePoint(-20, 100), MouseButton.PRIMARY, Held.NONE);

        assertThat(stage.steps()).isEmpty();
    }

    @Test
    void aStrokeIsHandedOverOnceWithItsPath() {
        stage.open(TestPictures.PHOTO);
        stage.zoom(1, new ImagePoint(1500, 1000));
        stage.dispatch(new Action.ChooseTool(ToolId.BRUSH));
        stage.dispatch(new Action.SetBrush(new BrushSettings(60, 0.5)));
        Viewport viewport = stage.viewport();

        stage.drag(MouseButton.PRIMARY, new ViewPoint(200, 200), new ViewPoint(240, 210), new ViewPoint(300, 260));

        BrushStep expected = new BrushStep(
                List.of(
                        viewport.toPicture(new ViewPoint(200, 200)),
                        viewport.toPicture(new ViewPoint(240, 210)),
                        viewport.toPicture(new ViewPoint(300, 260))),
                new Brush(30, 0.5, false));
        assertThat(stage.steps()).containsExactly(expected);
    }

    @Test
    void aStrokeShowsWhileItIsPaintedAndUntilTheMaskHasIt() {
        stage.open(TestPictures.BLACK);
        stage.dispatch(new Action.ChooseTool(ToolId.BRUSH));
        stage.dispatch(new Action.SetBrush(new BrushSettings(400, 1)));
        ViewPoint from = new ViewPoint(300, 300);
        ViewPoint middle = new ViewPoint(330, 303); // off the ring around the pointer
        ViewPoint to = new ViewPoint(400, 300);
        assertThat(stage.colourAt(middle).getBlue()).isEqualTo(0);

        stage.mouse(MouseEvent.MOUSE_PRESSED, from, MouseButton.PRIMARY, Held.NONE);
        stage.mouse(MouseEvent.MOUSE_DRAGGED, to, MouseButton.PRIMARY, Held.NONE);
        assertThat(stage.colourAt(middle).getBlue()).isCloseTo(0.45, within(0.02));
        assertThat(stage.steps()).isEmpty();

        stage.mouse(MouseEvent.MOUSE_RELEASED, to, MouseButton.PRIMARY, Held.NONE);
        assertThat(stage.document().selection().answered()).isFalse();
        assertThat(stage.colourAt(middle).getBlue()).isCloseTo(0.45, within(0.02));

        stage.answer(Mask.empty(TestPictures.SIZE));
        assertThat(stage.colourAt(middle).getBlue()).isEqualTo(0);
    }

    @Test
    void escDropsTheStroke() {
        stage.open(TestPictures.BLACK);
        stage.dispatch(new Action.ChooseTool(ToolId.BRUSH));
        ViewPoint at = new ViewPoint(300, 300);
        stage.mouse(MouseEvent.MOUSE_PRESSED, at, MouseButton.PRIMARY, Held.NONE);
        stage.mouse(MouseEvent.MOUSE_DRAGGED, new ViewPoint(400, 300), MouseButton.PRIMARY, Held.NONE);

        stage.key(KeyEvent.KEY_PRESSED, KeyCode.ESCAPE, false);
        stage.mouse(MouseEvent.MOUSE_RELEASED, new ViewPoint(400, 300), MouseButton.PRIMARY, Held.NONE);

        assertThat(stage.steps()).isEmpty();
        assertThat(stage.colourAt(new ViewPoint(350, 303)).getBlue()).isEqualTo(0);
    }

    @Test
    void scrollingSizesTheBrushAndZoomsWithControl() {
        stage.open(TestPictures.BLACK);
        stage.dispatch(new Action.ChooseTool(ToolId.BRUSH));
        stage.dispatch(new Action.SetBrush(new BrushSettings(100, 0.5)));
        double scale = stage.viewport().scale();

        stage.scroll(new ViewPoint(300, 300), 1, false);
        assertThat(stage.fx(() -> stage.store.state().brush().diameter())).isEqualTo(110);
        assertThat(stage.viewport().scale()).isEqualTo(scale);

        stage.scroll(new ViewPoint(300, 300), 4, true);
        assertThat(stage.fx(() -> stage.store.state().brush().diameter())).isEqualTo(110);
        assertThat(stage.viewport().scale()).isCloseTo(2 * scale, within(1e-12));
    }

    @Test
    void theRingIsAsLargeAsTheBrush() {
        stage.open(TestPictures.BLACK);
        stage.zoom(1, new ImagePoint(1500, 1000));
        stage.dispatch(new Action.ChooseTool(ToolId.BRUSH));
        stage.dispatch(new Action.SetBrush(new BrushSettings(120, 0.5)));
        stage.mouse(MouseEvent.MOUSE_MOVED, new ViewPoint(300, 300), MouseButton.NONE, Held.NONE);
        stage.frames();

        Bounds ring = stage.fx(() -> stage.canvas.lookup("#brush-ring").getBoundsInParent());
        assertThat(ring.getCenterX()).isCloseTo(300, within(0.01));
        assertThat(ring.getWidth()).isCloseTo(123, within(0.1)); // the diameter and the line around it
        assertThat(stage.shot().at(240, 300).getBrightness()).isGreaterThan(0.6);
        assertThat(stage.shot().at(270, 300).getBrightness()).isEqualTo(0);
    }

    @Test
    void aBoxIsDrawnWithTheBoxTool() {
        stage.open(TestPictures.PHOTO);
        stage.zoom(1, new ImagePoint(1500, 1000));
        stage.dispatch(new Action.ChooseTool(ToolId.BOX));
        Viewport viewport = stage.viewport();

        stage.drag(MouseButton.PRIMARY, new ViewPoint(400, 300), new ViewPoint(250, 200));

        assertThat(stage.steps())
                .containsExactly(new PromptStep(new Box(
                        viewport.toPicture(new ViewPoint(250, 200)), viewport.toPicture(new ViewPoint(400, 300)))));
    }
}
