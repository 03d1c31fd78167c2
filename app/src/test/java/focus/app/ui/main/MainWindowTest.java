package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.FrameStep;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.BrushSettings;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.state.ToolId;
import focus.app.ui.TestPictures;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    private static final Path DOG = Path.of("/photos/dog.png");

    private WindowFixture window;
    private Stage stage;
    private final List<Action> sent = new ArrayList<>();

    @Start
    void show(Stage shown) {
        stage = shown;
        window = new WindowFixture(shown, Locale.ENGLISH);
        shown.setWidth(980);
        shown.setHeight(640);
        shown.show();
    }

    @BeforeEach
    void listen(FxRobot robot) {
        robot.interact(() -> window.store.observe((action, before, after) -> sent.add(action)));
    }

    @Test
    void offersAPhotoUntilOneIsOpen(FxRobot robot) {
        assertThat(robot.lookup("#empty").query().isVisible()).isTrue();
        robot.clickOn("#empty-sample");
        assertThat(sent).containsExactly(new Action.OpenFile(Path.of("sample.jpg")));
        robot.interact(() -> TestPictures.open(window.store, DOG));
        assertThat(robot.lookup("#empty").query().isVisible()).isFalse();
        assertThat(window.canvas.node().isVisible()).isTrue();
        assertThat(stage.getTitle()).isEqualTo("dog.png – Focus Studio");
    }

    @Test
    void theImageMenuTurnsAndCrops(FxRobot robot) {
        assertThat(item("item-rotate_right").isDisable()).isTrue();
        robot.interact(() -> TestPictures.open(window.store, DOG));
        assertThat(item("item-crop_to_selection").isDisable()).isTrue();
        robot.interact(() -> TestPictures.click(window.store));
        robot.interact(() -> item("item-crop_to_selection").fire());
        assertThat(size()).isEqualTo(new ImageSize(32, 48));
        robot.push(KeyCode.CONTROL, KeyCode.CLOSE_BRACKET);
        assertThat(size()).isEqualTo(new ImageSize(48, 32));
        robot.push(KeyCode.CONTROL, KeyCode.OPEN_BRACKET);
        assertThat(size()).isEqualTo(new ImageSize(32, 48));
        sent.clear();
        for (String id : List.of("item-rotate_half", "item-flip_horizontal", "item-flip_vertical")) {
            robot.interact(() -> item(id).fire());
        }
        assertThat(sent)
                .containsExactly(
                        new Action.Reframe(new FrameStep.Turn(Orientation.HALF_TURN)),
                        new Action.Reframe(new FrameStep.Turn(Orientation.MIRRORED)),
                        new Action.Reframe(new FrameStep.Turn(Orientation.FLIPPED)));
    }

    private MenuItem item(String id) {
        MenuBar bar = (MenuBar) stage.getScene().lookup(".menu-bar");
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(found -> id.equals(found.getId()))
                .findFirst()
                .orElseThrow();
    }

    private ImageSize size() {
        return window.state().document().orElseThrow().size();
    }

    @Test
    void opensWhatIsDropped(FxRobot robot) {
        robot.interact(() -> window.desktop.drop(TestPictures.files("/a b/猫.png", "/other.png")));
        assertThat(sent).containsExactly(new Action.OpenFile(Path.of("/a b/猫.png")));
    }

    @Test
    void lettersChooseTools(FxRobot robot) {
        robot.push(KeyCode.B);
        assertThat(tool()).isEqualTo(ToolId.BRUSH);
        robot.push(KeyCode.M);
        assertThat(tool()).isEqualTo(ToolId.BOX);
        robot.push(KeyCode.E);
        assertThat(tool()).isEqualTo(ToolId.ERASER);
        assertThat(toggle(robot, "#tool-eraser").isSelected()).isTrue();
        assertThat(toggle(robot, "#tool-box").isSelected()).isFalse();
    }

    @Test
    void typingASentenceNeverEditsThePicture(FxRobot robot) {
        robot.interact(() -> {
            TestPictures.open(window.store, DOG);
            TestPictures.click(window.store);
        });
        sent.clear();
        robot.clickOn("#sentence");
        robot.write("box [x] me");
        robot.push(KeyCode.DELETE);
        robot.push(KeyCode.BACK_SPACE);
        assertThat(robot.lookup("#sentence").queryAs(TextField.class).getText()).isEqualTo("box [x] m");
        assertThat(sent).isEmpty();
    }

    @Test
    void enterSendsTheSentenceAndItLeavesWhenItIsDone(FxRobot robot) {
        robot.interact(() -> {
            TestPictures.open(window.store, DOG);
            TestPictures.click(window.store);
        });
        robot.clickOn("#sentence").write("remove it").push(KeyCode.ENTER);
        assertThat(sent).contains(new Action.SubmitSentence("remove it"));
        TextField field = robot.lookup("#sentence").queryAs(TextField.class);
        assertThat(field.getText()).isEqualTo("remove it");
        robot.interact(() -> TestPictures.finishEdit(window.store, "remove it", 0));
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void keysDoWhatTheMenusDo(FxRobot robot) {
        robot.interact(() -> {
            TestPictures.open(window.store, DOG);
            TestPictures.click(window.store);
        });
        sent.clear();
        robot.push(KeyCode.DELETE);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(sent)
                .containsExactly(
                        new Action.RemoveSelected(""),
                        new Action.AddMaskStep(new MaskStep.InvertStep()),
                        new Action.Undo(),
                        new Action.Redo(),
                        new Action.Deselect());
        assertThat(window.canvas.asked).containsExactly("fit", "actual size");
    }

    @Test
    void bracketsChangeTheBrushAndXTheSign(FxRobot robot) {
        robot.interact(() -> window.store.dispatch(new Action.SetBrush(new BrushSettings(100, 0.5))));
        type(robot, "]");
        assertThat(window.state().brush().diameter()).isEqualTo(110);
        type(robot, "[");
        assertThat(window.state().brush().diameter()).isEqualTo(100);
        robot.push(KeyCode.X);
        assertThat(window.state().clickPositive()).isFalse();
        assertThat(toggle(robot, "#sign-minus").isSelected()).isTrue();
    }

    @Test
    void beforeLastsAsLongAsTheKeyIsHeld(FxRobot robot) {
        robot.interact(() -> TestPictures.open(window.store, DOG));
        robot.press(KeyCode.BACK_SLASH);
        assertThat(window.state().before()).isTrue();
        robot.release(KeyCode.BACK_SLASH);
        assertThat(window.state().before()).isFalse();
    }

    @Test
    void aClickInTheHistoryGoesBack(FxRobot robot) {
        robot.interact(() -> {
            TestPictures.open(window.store, DOG);
            TestPictures.click(window.store);
            TestPictures.finishEdit(window.store, "", 0);
        });
        ListView<?> list = robot.lookup("#history").queryListView();
        assertThat(list.getItems()).hasSize(3);
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(2);
        robot.clickOn("Opened");
        assertThat(window.state().history().position()).isZero();
        robot.clickOn("Removed");
        assertThat(window.state().history().position()).isEqualTo(2);
    }

    @Test
    void theBarAtTheMaskStaysInView(FxRobot robot) {
        robot.interact(() -> {
            TestPictures.open(window.store, DOG);
            TestPictures.click(window.store);
            window.canvas.anchor.set(Optional.of(new BoundingBox(0, 300, 20, 400)));
        });
        WaitForAsyncUtils.waitForFxEvents();
        Node bar = robot.lookup(".context-bar").query();
        Bounds inScene = bar.localToScene(bar.getLayoutBounds());
        Bounds area = window.canvas.node().localToScene(window.canvas.node().getLayoutBounds());
        assertThat(bar.isVisible()).isTrue();
        assertThat(area.contains(inScene)).as("%s in %s", inScene, area).isTrue();
        sent.clear();
        robot.clickOn("#bar-remove");
        assertThat(sent).containsExactly(new Action.RemoveSelected(""));
        robot.interact(() -> window.canvas.anchor.set(Optional.empty()));
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void theStatusFollowsTheViewAndThePointer(FxRobot robot) {
        robot.interact(() -> TestPictures.open(window.store, DOG));
        for (double zoom : new double[] {0.5, 2, 3}) {
            robot.interact(() -> window.canvas.zoom.set(zoom));
        }
        assertThat(text(robot, "#status-zoom")).isEqualTo("300%");
        assertThat(text(robot, "#status-size")).isEqualTo("64 × 48 px");
        for (int x = 0; x < 3; x++) {
            ImagePoint point = ImagePoint.centreOf(x, 20);
            robot.interact(() -> window.canvas.pointer.set(Optional.of(point)));
        }
        assertThat(text(robot, "#status-position")).isEqualTo("2, 20");
        assertThat(text(robot, "#status-colour")).isEqualTo("#085080");
        robot.interact(() -> window.canvas.pointer.set(Optional.empty()));
        assertThat(robot.lookup("#status-position").query().isVisible()).isFalse();
    }

    @Test
    void anErrorStaysUntilItIsSentAway(FxRobot robot) {
        robot.interact(
                () -> window.store.dispatch(new Action.Notify(Notice.error("cannot write /x.png: the disk is full"))));
        assertThat(robot.lookup("#notice-text").queryAs(Labeled.class).getText())
                .isEqualTo("Cannot write /x.png: the disk is full");
        robot.clickOn("#notice-dismiss");
        assertThat(window.state().notice()).isEmpty();
        assertThat(robot.lookup("#notice").query().isVisible()).isFalse();
    }

    @Test
    void aRunningJobCanBeCancelled(FxRobot robot) {
        robot.interact(() -> {
            TestPictures.open(window.store, DOG);
            window.store.dispatch(new Action.JobStarted(new Job(1, Job.Kind.EDIT, "fill", 0.3)));
        });
        robot.clickOn("#cancel");
        robot.push(KeyCode.ESCAPE);
        assertThat(sent.stream().filter(action -> action instanceof Action.CancelJob))
                .hasSize(2);
        robot.interact(() -> window.store.dispatch(new Action.JobEnded(1)));
        assertThat(robot.lookup("#cancel").query().isVisible()).isFalse();
    }

    @Test
    void closingAsksWhenThereAreUnsavedEdits(FxRobot robot) {
        robot.interact(() -> {
            TestPictures.open(window.store, DOG);
            TestPictures.click(window.store);
            TestPictures.finishEdit(window.store, "", 0);
        });
        assertThat(stage.getTitle()).isEqualTo("● dog.png – Focus Studio");
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        robot.clickOn("Cancel");
        assertThat(stage.isShowing()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        robot.clickOn("Don’t save");
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void nothingIsCutOffInTheSmallestWindow(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(800);
            stage.setHeight(560);
            TestPictures.open(window.store, DOG);
            window.store.dispatch(new Action.ChooseTool(ToolId.BRUSH));
        });
        WaitForAsyncUtils.waitForFxEvents();
        Bounds scene = stage.getScene().getRoot().getLayoutBounds();
        for (Node node : robot.lookup(NodeFinder::isShownControl).queryAll()) {
            assertThat(scene.contains(node.localToScene(node.getLayoutBounds())))
                    .as(node + " lies in the window")
                    .isTrue();
        }
        assertThat(cutOff(robot)).isEmpty();
        robot.interact(() -> window.store.dispatch(new Action.ChooseTool(ToolId.CLICK)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cutOff(robot)).isEmpty();
    }

    @Test
    void f11FillsTheScreenAndEscapeStaysWithTheWork(FxRobot robot) {
        robot.push(KeyCode.F11);
        assertThat(stage.isFullScreen()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(stage.isFullScreen()).isTrue();
        robot.push(KeyCode.F11);
        assertThat(stage.isFullScreen()).isFalse();
    }

    /** The headless keyboard has no brackets. */
    private void type(FxRobot robot, String character) {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
        robot.interact(() -> Event.fireEvent(stage.getScene().getFocusOwner(), event));
    }

    /** Texts that lack room; the hint is the one that gives way. */
    private static List<Labeled> cutOff(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
                .filter(NodeFinder::isCutOff)
                .filter(labeled -> !labeled.getStyleClass().contains("hint"))
                .toList();
    }

    private ToolId tool() {
        return window.state().tool();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static ToggleButton toggle(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ToggleButton.class);
    }
}
