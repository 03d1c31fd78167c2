package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.app.model.MaskStep;
import focus.app.model.ObjectList;
import focus.app.model.ObjectMask;
import focus.app.state.Action;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.ui.TestPictures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ObjectsPanelTest {
    private WindowFixture fixture;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        fixture = new WindowFixture(shown, Locale.ENGLISH);
        shown.setWidth(980);
        shown.setHeight(760);
        shown.show();
        TestPictures.open(fixture.store, Path.of("dog.png"));
        TestPictures.click(fixture.store);
    }

    @AfterEach
    void closePopups(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(open -> !open.equals(stage))
                .forEach(Window::hide));
    }

    private ObjectList objects() {
        return fixture.state().document().orElseThrow().objects();
    }

    private List<String> names() {
        return objects().all().stream().map(ObjectMask::name).toList();
    }

    @SuppressWarnings("unchecked")
    private static ListView<ObjectMask> list(FxRobot robot) {
        return robot.lookup("#objects").queryAs(ListView.class);
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> ((ButtonBase) robot.lookup(id).query()).fire());
    }

    private void two(FxRobot robot) {
        fire(robot, "#objects-add");
        robot.interact(() -> TestPictures.click(fixture.store));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aNewObjectIsWorkedOnAndAClickOnARowGoesBack(FxRobot robot) {
        two(robot);
        assertThat(objects().active()).isEqualTo(1);
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);

        robot.clickOn(robot.lookup("#objects .list-cell").nth(0).<Node>query());

        assertThat(objects().active()).isZero();
        assertThat(objects().all()).allMatch(object -> !object.selection().isEmpty());
    }

    @Test
    void itIsRenamedWithF2AndTheProposalStaysAProposal(FxRobot robot) {
        robot.interact(() -> list(robot).requestFocus());
        robot.push(KeyCode.F2);
        robot.push(KeyCode.ENTER);
        assertThat(names()).containsExactly("");

        robot.push(KeyCode.F2);
        robot.write("Bella");
        robot.push(KeyCode.ENTER);
        assertThat(names()).containsExactly("Bella");
        assertThat(robot.lookup("#objects .list-cell .label").<Label>queryAll())
                .anyMatch(label -> label.getText().equals("Bella"));

        robot.push(KeyCode.F2);
        robot.write("x");
        robot.push(KeyCode.ESCAPE);
        assertThat(names()).containsExactly("Bella");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(names()).containsExactly("");
    }

    @Test
    void theTypedNameStandsWhereTheNameStoodAndHasTheRoomOfTheLock(FxRobot robot) {
        Node name = robot.lookup("#objects .list-cell .label").query();
        double left = name.localToScene(name.getBoundsInLocal()).getMinX();
        robot.interact(() -> list(robot).requestFocus());
        robot.push(KeyCode.F2);
        WaitForAsyncUtils.waitForFxEvents();
        TextField field = robot.lookup("#objects .list-cell .text-field").queryAs(TextField.class);
        double typed = field.localToScene(field.getBoundsInLocal()).getMinX()
                + field.getInsets().getLeft();
        assertThat(typed).isCloseTo(left, within(0.5));
        assertThat(robot.lookup("#objects .object-lock").queryAll()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#objects .object-lock").queryAll()).hasSize(1);
    }

    @Test
    void aDoubleClickRenamesAndASingleOneOnTheChosenRowDoesNot(FxRobot robot) {
        Node row = robot.lookup("#objects .list-cell").nth(0).query();
        robot.clickOn(row);
        assertThat(robot.lookup("#objects .text-field").tryQuery()).isEmpty();

        robot.interact(() -> row.fireEvent(secondClick(row)));
        robot.write("cat");
        robot.push(KeyCode.ENTER);

        assertThat(names()).containsExactly("cat");
    }

    /** A slow machine would take the robot's for two single ones. */
    private static MouseEvent secondClick(Node node) {
        return new MouseEvent(
                node,
                node,
                MouseEvent.MOUSE_CLICKED,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                2,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void keysHideMoveAndDelete(FxRobot robot) {
        two(robot);
        robot.interact(() -> list(robot).requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(objects().all()).extracting(ObjectMask::visible).containsExactly(true, false);
        robot.push(KeyCode.CONTROL, KeyCode.UP);
        assertThat(objects().all()).extracting(ObjectMask::number).containsExactly(2, 1);
        assertThat(objects().active()).isZero();
        robot.push(KeyCode.DELETE);
        assertThat(objects().all()).extracting(ObjectMask::number).containsExactly(1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(objects().all()).hasSize(2);
    }

    @Test
    void aLockedObjectSaysSoAndIsNotRenamed(FxRobot robot) {
        robot.interact(
                () -> ((ButtonBase) robot.lookup("#objects .object-lock").nth(0).query()).fire());
        assertThat(objects().current().locked()).isTrue();
        robot.interact(() -> list(robot).requestFocus());

        robot.push(KeyCode.F2);

        assertThat(robot.lookup("#objects .text-field").tryQuery()).isEmpty();
        assertThat(fixture.state().notice()).contains(Notice.warning("notice.object.locked"));
    }

    @Test
    void theEyeHidesItsOwnObject(FxRobot robot) {
        two(robot);
        robot.interact(
                () -> ((ButtonBase) robot.lookup("#objects .object-eye").nth(0).query()).fire());
        assertThat(objects().all()).extracting(ObjectMask::visible).containsExactly(false, true);
    }

    @Test
    void aColourIsChosenFromTheRow(FxRobot robot) {
        robot.interact(() ->
                ((ButtonBase) robot.lookup("#objects .object-colour").nth(0).query()).fire());
        WaitForAsyncUtils.waitForFxEvents();
        fire(robot, "#colour-teal");

        assertThat(objects().current().colour()).hasValue(0x44AA99);
        assertThat(Window.getWindows()).hasSize(1);
    }

    @Test
    void theButtonAndItsKeyLookForAllObjects(FxRobot robot) {
        List<Action> asked = new ArrayList<>();
        robot.interact(() -> fixture.store.observe((action, before, after) -> {
            if (action instanceof Action.FindObjects) {
                asked.add(action);
            }
        }));
        fire(robot, "#objects-find");
        robot.interact(() -> fixture.canvas.node().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.F3);

        WaitForAsyncUtils.waitForFxEvents();
        assertThat(asked).hasSize(2);
        robot.interact(() -> fixture.store.dispatch(new Action.JobStarted(new Job(1, Job.Kind.FIND, "", -1))));
        assertThat(robot.lookup("#objects-find").query().isDisabled()).isTrue();
    }

    @Test
    void theMenuCombinesAnotherObjectIntoTheChosenOne(FxRobot robot) {
        two(robot);
        robot.clickOn(robot.lookup("#objects .list-cell").nth(1).<Node>query(), MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents();
        Menu subtract = (Menu) list(robot).getContextMenu().getItems().stream()
                .filter(item -> "object-subtract".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(subtract.getItems()).extracting(MenuItem::getText).containsExactly("Object 1");

        robot.interact(() -> subtract.getItems().getFirst().fire());

        assertThat(objects().current().number()).isEqualTo(2);
        assertThat(objects().current().selection().steps().getLast()).isInstanceOf(MaskStep.LoadStep.class);
    }

    @Test
    void theRightButtonChoosesTheRowThatItMeans(FxRobot robot) {
        two(robot);
        int other = 1 - objects().active();

        robot.clickOn(robot.lookup("#objects .list-cell").nth(other).<Node>query(), MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(objects().active()).isEqualTo(other);
    }
}
