package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.state.Action;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.state.ToolId;
import focus.app.ui.TestPictures;
import focus.app.ui.dialog.Questions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Everything can be reached with the keyboard, and a screen reader has a name for it. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
    private WindowFixture window;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        window = new WindowFixture(shown, Locale.ENGLISH);
        shown.setWidth(980);
        shown.setHeight(640);
        shown.show();
    }

    @Test
    void everythingInTheEmptyWindowHasAName(FxRobot robot) {
        window.desktop.recent.add(Path.of("/photos/cat.png"));
        assertThat(nameless(robot)).isEmpty();
    }

    @Test
    void everythingInTheBusyWindowHasAName(FxRobot robot) {
        robot.interact(this::fillWindow);
        assertThat(nameless(robot)).isEmpty();
    }

    @Test
    void everythingInTheDialogsHasAName(FxRobot robot) {
        robot.interact(() -> {
            window.shortcuts.show();
            window.about.show();
            window.questions.replace(Path.of("a.png"), true, () -> {});
            window.questions.unsaved("a.png", Optional.of(Path.of("a-edited.png")), (Questions.Unsaved answer) -> {});
            TestPictures.open(window.store, Path.of("/photos/dog.png"));
            window.export.show(spec -> {});
            window.imageSize.show();
            window.canvasSize.show();
        });
        assertThat(Window.getWindows()).hasSize(8);
        assertThat(nameless(robot)).isEmpty();
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(open -> !open.equals(stage))
                .forEach(Window::hide));
    }

    @Test
    void theTabKeyReachesEverything(FxRobot robot) {
        robot.interact(this::fillWindow);
        robot.interact(() -> window.canvas.node().requestFocus());
        Set<Node> reached = new HashSet<>();
        List<Node> all = NodeFinder.focusable(stage.getScene().getRoot());
        for (int i = 0; i < all.size() + 4; i++) {
            reached.add(stage.getScene().getFocusOwner());
            robot.push(KeyCode.TAB);
        }
        all.removeIf(node -> node.isDisabled() || reached.contains(node));
        assertThat(all).isEmpty();
    }

    private void fillWindow() {
        TestPictures.open(window.store, Path.of("/photos/dog.png"));
        TestPictures.click(window.store);
        window.store.dispatch(new Action.ChooseTool(ToolId.BRUSH));
        window.store.dispatch(new Action.JobStarted(new Job(1, Job.Kind.SAVE, "", -1)));
        window.store.dispatch(new Action.Notify(Notice.error("cannot do it")));
        window.canvas.anchor.set(Optional.of(new BoundingBox(100, 100, 50, 50)));
    }

    /** What can be reached but has neither a name of its own nor a text. */
    private static List<String> nameless(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        List<String> found = new ArrayList<>();
        robot.interact(() -> {
            for (Window open : Window.getWindows()) {
                for (Node node : NodeFinder.focusable(open.getScene().getRoot())) {
                    boolean text = node instanceof Labeled labeled
                            && labeled.getText() != null
                            && !labeled.getText().isBlank();
                    boolean name = node.getAccessibleText() != null
                            && !node.getAccessibleText().isBlank();
                    if (!text && !name) {
                        found.add(node.toString());
                    }
                }
            }
        });
        return found;
    }
}
