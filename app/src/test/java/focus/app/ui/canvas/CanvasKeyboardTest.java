package focus.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.MaskStep.PromptStep;
import focus.app.state.Action;
import focus.app.state.ToolId;
import focus.app.ui.canvas.CanvasStage.Held;
import focus.app.ui.viewport.ViewPoint;
import focus.inference.api.Prompt.Box;
import focus.inference.api.Prompt.Click;
import focus.inference.image.ImagePoint;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CanvasKeyboardTest {
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

    @Test
    void clicksCanBeMadeWithTheKeyboardAlone() {
        stage.open(TestPictures.gradient(600, 400));
        assertThat(stage.viewport().scale()).isEqualTo(1);

        stage.key(KeyEvent.KEY_PRESSED, KeyCode.RIGHT, false);
        stage.key(KeyEvent.KEY_PRESSED, KeyCode.RIGHT, false);
        stage.key(KeyEvent.KEY_PRESSED, KeyCode.DOWN, true);
        stage.frames();
        assertThat(stage.fx(() -> stage.canvas.getAccessibleText())).isEqualTo("Pixel 301, 210");
        stage.key(KeyEvent.KEY_PRESSED, KeyCode.ENTER, false);
        stage.typed("+");
        stage.typed("-");

        ImagePoint at = ImagePoint.centreOf(301, 210);
        assertThat(stage.steps())
                .containsExactly(
                        new PromptStep(new Click(at, true)),
                        new PromptStep(new Click(at, true)),
                        new PromptStep(new Click(at, false)));
    }

    @Test
    void aBoxCanBeMadeWithTheKeyboardAlone() {
        stage.open(TestPictures.gradient(600, 400));
        stage.dispatch(new Action.ChooseTool(ToolId.BOX));

        stage.key(KeyEvent.KEY_PRESSED, KeyCode.RIGHT, false);
        stage.key(KeyEvent.KEY_PRESSED, KeyCode.ENTER, false);
        stage.key(KeyEvent.KEY_PRESSED, KeyCode.RIGHT, true);
        stage.key(KeyEvent.KEY_PRESSED, KeyCode.DOWN, true);
        stage.key(KeyEvent.KEY_PRESSED, KeyCode.ENTER, false);

        assertThat(stage.steps())
                .containsExactly(new PromptStep(new Box(ImagePoint.centreOf(300, 200), ImagePoint.centreOf(310, 210))));
    }

    @Test
    void signsAreLeftToOthersUntilTheKeyboardsPointShows() {
        stage.open(TestPictures.gradient(600, 400));

        stage.typed("+");
        stage.key(KeyEvent.KEY_PRESSED, KeyCode.ENTER, false);

        assertThat(stage.steps()).isEmpty();
    }

    @Test
    void thePointerTellsItsPlaceInThePicture() {
        stage.open(TestPictures.gradient(600, 400));
        ViewPoint at = stage.viewport().toView(new ImagePoint(12.5, 30.5));

        stage.mouse(MouseEvent.MOUSE_MOVED, at, MouseButton.NONE, Held.NONE);
        stage.frames();
        assertThat(stage.fx(() -> stage.canvas.pointerProperty().get())).contains(new ImagePoint(12.5, 30.5));

        stage.mouse(MouseEvent.MOUSE_MOVED, new ViewPoint(2, 2), MouseButton.NONE, Held.NONE);
        stage.frames();
        assertThat(stage.fx(() -> stage.canvas.pointerProperty().get())).isEmpty();
    }

    @Test
    void withoutAPictureEveryInputIsIgnored() {
        stage.mouse(MouseEvent.MOUSE_PRESSED, new ViewPoint(3, 3), MouseButton.PRIMARY, Held.NONE);
        stage.mouse(MouseEvent.MOUSE_RELEASED, new ViewPoint(3, 3), MouseButton.PRIMARY, Held.NONE);
        stage.scroll(new ViewPoint(3, 3), 2, false);
        stage.key(KeyEvent.KEY_PRESSED, KeyCode.ENTER, false);
        stage.frames();

        assertThat(stage.actions).isEmpty();
        assertThat(stage.fx(() -> stage.canvas.getAccessibleText())).isEqualTo("No picture");
    }
}
