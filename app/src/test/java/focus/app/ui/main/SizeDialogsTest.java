package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.CanvasFill;
import focus.app.model.FrameStep;
import focus.app.model.SideUnit;
import focus.app.state.Action;
import focus.app.ui.TestPictures;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Image size and canvas size, of a picture of 64 x 48. */
@ExtendWith(ApplicationExtension.class)
class SizeDialogsTest {
    private WindowFixture window;
    private Stage stage;
    private final List<FrameStep> sent = new ArrayList<>();

    @Start
    void show(Stage shown) {
        stage = shown;
        window = new WindowFixture(shown, Locale.ENGLISH);
        shown.setWidth(980);
        shown.setHeight(700);
        shown.show();
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> {
            TestPictures.open(window.store, Path.of("/photos/dog.png"));
            window.store.observe((action, before, after) -> {
                if (action instanceof Action.Reframe(FrameStep step)) {
                    sent.add(step);
                }
            });
        });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(open -> !open.equals(stage))
                .forEach(Window::hide));
    }

    @Test
    void typingOneSideAndEnterResizesInProportion(FxRobot robot) {
        imageSize(robot);
        assertThat(width(robot).isFocused()).isTrue();

        type(robot, "32");
        assertThat(text(robot, "#size-height")).isEqualTo("24");
        assertThat(label(robot, "#size-after")).isEqualTo("32 × 24 px");
        assertThat(label(robot, "#size-note")).contains("25%", "Lanczos");
        robot.push(KeyCode.ENTER);

        assertThat(sent).containsExactly(new FrameStep.Resize(new ImageSize(32, 24)));
        assertThat(size()).isEqualTo(new ImageSize(32, 24));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(size()).isEqualTo(TestPictures.SIZE);
    }

    @Test
    void percentagesStayAsTheyWereTypedAndSidesCanBeFreed(FxRobot robot) {
        imageSize(robot);
        robot.interact(() -> unit(robot).setValue(SideUnit.PERCENT));
        assertThat(text(robot, "#size-width")).isEqualTo("100");

        type(robot, "33,3");
        assertThat(text(robot, "#size-width")).isEqualTo("33,3");
        assertThat(text(robot, "#size-height")).isEqualTo("33.3");
        robot.interact(() -> check(robot, "#size-lock").fire());
        type(robot, "200");
        assertThat(text(robot, "#size-height")).isEqualTo("33.3");
        robot.interact(() -> unit(robot).setValue(SideUnit.PIXELS));
        assertThat(text(robot, "#size-width")).isEqualTo("128");
        assertThat(text(robot, "#size-height")).isEqualTo("16");
        assertThat(label(robot, "#size-note")).contains("no detail");
    }

    @Test
    void whatMakesNoPictureIsToldAndCannotBeDone(FxRobot robot) {
        imageSize(robot);
        for (String wrong : List.of("", "twelve", "1.5")) {
            type(robot, wrong);
            assertThat(label(robot, "#size-note")).as(wrong).contains("whole number of pixels");
            assertThat(label(robot, "#size-after")).isEqualTo("–");
        }
        type(robot, "0");
        assertThat(label(robot, "#size-note")).contains("above 0");
        type(robot, "400000");
        assertThat(label(robot, "#size-note")).contains("500 megapixels");
        robot.push(KeyCode.ENTER);
        assertThat(sent).isEmpty();
        assertThat(isOpen(robot)).isTrue();

        type(robot, "63");
        robot.push(KeyCode.ENTER);
        assertThat(sent).containsExactly(new FrameStep.Resize(new ImageSize(63, 47)));
    }

    @Test
    void theArrowKeysCountAndEscapeLeavesThePicture(FxRobot robot) {
        imageSize(robot);
        robot.push(KeyCode.UP);
        assertThat(text(robot, "#size-width")).isEqualTo("65");
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(text(robot, "#size-width")).isEqualTo("55");
        robot.push(KeyCode.ESCAPE);
        assertThat(isOpen(robot)).isFalse();
        assertThat(sent).isEmpty();
    }

    @Test
    void aCanvasGrowsAroundThePictureAndSaysWhere(FxRobot robot) {
        canvasSize(robot);
        type(robot, "100");
        assertThat(label(robot, "#size-note")).isEqualTo("Adds 18 px on the left, 18 px on the right.");
        assertThat(label(robot, "#size-after")).isEqualTo("100 × 48 px");
        robot.push(KeyCode.ENTER);
        assertThat(sent).containsExactly(new FrameStep.Canvas(new ImageRect(-18, 0, 100, 48), CanvasFill.WHITE));
        assertThat(size()).isEqualTo(new ImageSize(100, 48));
    }

    @Test
    void theAnchorIsReachedAndMovedByKeys(FxRobot robot) {
        canvasSize(robot);
        type(robot, "100");
        robot.interact(() -> robot.lookup("#anchor-centre").query().requestFocus());
        robot.push(KeyCode.LEFT);
        assertThat(robot.lookup("#anchor-left").query().isFocused()).isTrue();
        assertThat(robot.lookup("#anchor-left").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(label(robot, "#size-note")).isEqualTo("Adds 36 px on the right.");
        robot.push(KeyCode.UP);
        robot.push(KeyCode.UP);
        assertThat(robot.lookup("#anchor-top-left").query().isFocused()).isTrue();
        robot.interact(
                () -> robot.lookup("#anchor-right").queryAs(ToggleButton.class).fire());
        robot.interact(
                () -> robot.lookup("#anchor-right").queryAs(ToggleButton.class).fire());
        assertThat(robot.lookup("#anchor-right").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        robot.interact(
                () -> robot.lookup("#anchor-right").queryAs(ToggleButton.class).requestFocus());
        robot.push(KeyCode.ENTER);
        assertThat(sent).containsExactly(new FrameStep.Canvas(new ImageRect(-36, 0, 100, 48), CanvasFill.WHITE));
    }

    @Test
    void relativeSidesAreAddedAndWhatIsCutOffIsTold(FxRobot robot) {
        canvasSize(robot);
        robot.interact(() -> check(robot, "#size-relative").fire());
        assertThat(text(robot, "#size-width")).isEqualTo("0");
        type(robot, "-10");
        assertThat(label(robot, "#size-note")).contains("Cuts off 5 px on the left, 5 px on the right.", "layer");
        assertThat(robot.lookup("#size-fill").query().getParent().isDisabled()).isTrue();
        robot.interact(() -> height(robot).requestFocus());
        type(robot, "6");
        assertThat(label(robot, "#size-note")).contains("Adds 3 px at the top, 3 px at the bottom.", "Cuts off");
        robot.push(KeyCode.ENTER);
        assertThat(sent).containsExactly(new FrameStep.Canvas(new ImageRect(5, -3, 54, 54), CanvasFill.WHITE));
    }

    @Test
    void theFillIsChosenAndRemembered(FxRobot robot) {
        canvasSize(robot);
        type(robot, "66");
        fill(robot, "Colour");
        robot.interact(
                () -> robot.lookup("#size-colour").queryAs(ColorPicker.class).setValue(Color.rgb(1, 2, 250)));
        robot.push(KeyCode.ENTER);
        canvasSize(robot);
        type(robot, "68");
        robot.push(KeyCode.ENTER);
        canvasSize(robot);
        type(robot, "70");
        fill(robot, "Transparent");
        robot.push(KeyCode.ENTER);
        assertThat(sent)
                .extracting(step -> ((FrameStep.Canvas) step).fill())
                .containsExactly(CanvasFill.of(0x0102FA), CanvasFill.of(0x0102FA), CanvasFill.TRANSPARENT);
        assertThat(window.state().document().orElseThrow().working().format().hasAlpha())
                .isTrue();
    }

    private void imageSize(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.I);
    }

    private void canvasSize(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
    }

    /** In place of what the focused field holds. */
    private void type(FxRobot robot, String text) {
        robot.interact(() -> {
            TextField field = height(robot).isFocused() ? height(robot) : width(robot);
            field.requestFocus();
            field.setText(text);
        });
    }

    private ImageSize size() {
        return window.state().document().orElseThrow().size();
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup("#size-width").tryQuery().isPresent();
    }

    private static TextField width(FxRobot robot) {
        return robot.lookup("#size-width").queryAs(TextField.class);
    }

    private static TextField height(FxRobot robot) {
        return robot.lookup("#size-height").queryAs(TextField.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class).getText();
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static CheckBox check(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(CheckBox.class);
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<SideUnit> unit(FxRobot robot) {
        return robot.lookup("#size-unit").queryAs(ChoiceBox.class);
    }

    private static void fill(FxRobot robot, String name) {
        ChoiceBox<?> box = robot.lookup("#size-fill").queryAs(ChoiceBox.class);
        robot.interact(() -> select(box, name));
        Node colour = robot.lookup("#size-colour").query();
        assertThat(colour.isVisible()).isEqualTo(name.equals("Colour"));
    }

    private static <T> void select(ChoiceBox<T> box, String name) {
        box.getItems().stream()
                .filter(item -> box.getConverter().toString(item).equals(name))
                .forEach(box::setValue);
    }
}
