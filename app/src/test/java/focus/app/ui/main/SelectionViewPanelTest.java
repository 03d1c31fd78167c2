package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.state.SelectState;
import focus.app.state.SelectionView;
import focus.app.ui.TestPictures;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
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
class SelectionViewPanelTest {
    private WindowFixture fixture;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        fixture = new WindowFixture(shown, Locale.ENGLISH);
        shown.setWidth(980);
        shown.setHeight(640);
        shown.show();
        TestPictures.open(fixture.store, Path.of("dog.png"));
    }

    @AfterEach
    void closePopups(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(open -> !open.equals(stage))
                .forEach(Window::hide));
    }

    @Test
    void aColourIsChosenShownAndRemembered(FxRobot robot) {
        open(robot);
        robot.interact(() -> fire(robot, "#colour-magenta"));
        robot.interact(() -> slider(robot).setValue(70));

        assertThat(view()).isEqualTo(new SelectionView(0xFF2D95, 70, false, false, true));
        assertThat(fixture.desktop.view).isEqualTo(view());
    }

    @Test
    void theLooksExcludeEachOther(FxRobot robot) {
        open(robot);
        robot.interact(() -> fire(robot, "#selection-view-ants"));
        assertThat(view().ants()).isTrue();
        assertThat(slider(robot).isDisabled()).isTrue();
        robot.interact(() -> fire(robot, "#selection-view-quick"));
        assertThat(select().quickMask()).isTrue();
        robot.interact(() -> fire(robot, "#selection-view-overlay"));
        robot.interact(() -> fire(robot, "#selection-view-overlay"));
        assertThat(select().quickMask()).isFalse();
        assertThat(view().ants()).isFalse();
    }

    @Test
    void oneKeyGoesRoundTheLooks(FxRobot robot) {
        robot.interact(() -> fixture.canvas.node().requestFocus());
        robot.push(KeyCode.F);
        assertThat(view().ants()).isTrue();
        robot.push(KeyCode.F);
        assertThat(select().quickMask()).isTrue();
        robot.push(KeyCode.F);
        assertThat(select().quickMask()).isFalse();
    }

    @Test
    void theOutlineAtThePointerCanBeTurnedOff(FxRobot robot) {
        open(robot);
        robot.interact(() -> fire(robot, "#selection-view-hover"));
        assertThat(view().hover()).isFalse();
        assertThat(fixture.desktop.view.hover()).isFalse();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> fire(robot, "#selection-view"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Window.getWindows()).hasSize(2);
    }

    private static void fire(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        ((javafx.scene.control.ButtonBase) node).fire();
    }

    private static Slider slider(FxRobot robot) {
        return robot.lookup("#selection-opacity").queryAs(Slider.class);
    }

    private SelectState select() {
        return fixture.state().select();
    }

    private SelectionView view() {
        return select().view();
    }
}
