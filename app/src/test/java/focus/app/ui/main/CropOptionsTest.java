package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.CropDraft;
import focus.app.model.CropRatio;
import focus.app.state.CropState;
import focus.app.state.ToolId;
import focus.app.ui.TestPictures;
import focus.inference.image.ImageSize;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The bar of the crop tool, over a picture of 64 x 48. */
@ExtendWith(ApplicationExtension.class)
class CropOptionsTest {
    private WindowFixture window;

    @Start
    void show(Stage shown) {
        window = new WindowFixture(shown, Locale.ENGLISH);
        shown.setWidth(980);
        shown.setHeight(640);
        shown.show();
    }

    @BeforeEach
    void takeUp(FxRobot robot) {
        robot.interact(() -> TestPictures.open(window.store, Path.of("/photos/dog.png")));
        robot.push(KeyCode.B);
        robot.push(KeyCode.C);
    }

    @Test
    void aRatioIsChosenByKeysAndItsSidesAreSwapped(FxRobot robot) {
        focus(robot, "#crop-ratio");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        assertThat(ratio(robot).getValue()).isEqualTo(CropRatio.SQUARE);
        assertThat(draft().ratio()).isEqualTo(CropRatio.SQUARE);
        assertThat(draft().size()).isEqualTo(new ImageSize(48, 48));
        assertThat(label(robot)).isEqualTo("48 × 48 px");

        robot.interact(() -> ratio(robot).setValue(CropRatio.SIXTEEN_NINE));
        assertThat(draft().size()).isEqualTo(new ImageSize(64, 36));
        focus(robot, "#crop-swap");
        robot.push(KeyCode.SPACE);
        assertThat(draft().size()).isEqualTo(new ImageSize(27, 48));
    }

    @Test
    void anAngleIsTypedOrSlid(FxRobot robot) {
        type(robot, "2,5");
        robot.push(KeyCode.ENTER);
        assertThat(draft().degrees()).isEqualTo(2.5);
        assertThat(slider(robot).getValue()).isEqualTo(2.5);
        assertThat(degrees(robot).getText()).isEqualTo("2.5°");
        assertThat(window.state().crop()).as("Enter in the field crops nothing").isPresent();

        focus(robot, "#crop-angle");
        robot.push(KeyCode.RIGHT);
        assertThat(draft().degrees()).isEqualTo(3);
        assertThat(degrees(robot).getText()).isEqualTo("3°");
    }

    @Test
    void whatIsNoAngleGoesBackAndTooMuchIsTheMost(FxRobot robot) {
        type(robot, "slightly");
        robot.push(KeyCode.ENTER);
        assertThat(degrees(robot).getText()).isEqualTo("0°");
        type(robot, "-80");
        robot.push(KeyCode.TAB);
        assertThat(degrees(robot).getText()).isEqualTo("-45°");
        assertThat(draft().degrees()).isEqualTo(-45);
    }

    @Test
    void levellingIsSwitchedOnAndOffByTheState(FxRobot robot) {
        focus(robot, "#crop-level");
        robot.push(KeyCode.SPACE);
        assertThat(window.state().crop().map(CropState::levelling)).contains(true);
        assertThat(level(robot).isSelected()).isTrue();
        robot.push(KeyCode.SPACE);
        assertThat(window.state().crop().map(CropState::levelling)).contains(false);
        assertThat(level(robot).isSelected()).isFalse();
    }

    @Test
    void enterInTheBarCropsAndTakesUpTheToolFromBefore(FxRobot robot) {
        focus(robot, "#crop-ratio");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        focus(robot, "#crop-angle");
        robot.push(KeyCode.ENTER);
        assertThat(size()).isEqualTo(new ImageSize(48, 48));
        assertThat(window.state().tool()).isEqualTo(ToolId.BRUSH);
        assertThat(window.state().history().entries()).hasSize(2);
    }

    @Test
    void theButtonsApplyAndLeaveByKeys(FxRobot robot) {
        robot.interact(() -> ratio(robot).setValue(CropRatio.SQUARE));
        focus(robot, "#crop-cancel");
        robot.push(KeyCode.SPACE);
        assertThat(size()).isEqualTo(TestPictures.SIZE);
        assertThat(window.state().tool()).isEqualTo(ToolId.BRUSH);
        assertThat(window.state().crop()).isEmpty();

        robot.push(KeyCode.C);
        assertThat(draft()).isEqualTo(CropDraft.of(TestPictures.SIZE));
        robot.interact(() -> ratio(robot).setValue(CropRatio.SQUARE));
        focus(robot, "#crop-apply");
        robot.push(KeyCode.SPACE);
        assertThat(size()).isEqualTo(new ImageSize(48, 48));
    }

    private CropDraft draft() {
        Optional<CropState> crop = window.state().crop();
        return crop.orElseThrow().draft();
    }

    private ImageSize size() {
        return window.state().document().orElseThrow().size();
    }

    private static void type(FxRobot robot, String text) {
        robot.interact(() -> {
            degrees(robot).requestFocus();
            degrees(robot).setText(text);
        });
    }

    private static void focus(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).query().requestFocus());
    }

    private static TextField degrees(FxRobot robot) {
        return robot.lookup("#crop-degrees").queryAs(TextField.class);
    }

    private static Slider slider(FxRobot robot) {
        return robot.lookup("#crop-angle").queryAs(Slider.class);
    }

    private static ToggleButton level(FxRobot robot) {
        return robot.lookup("#crop-level").queryAs(ToggleButton.class);
    }

    private static String label(FxRobot robot) {
        return robot.lookup("#crop-size").queryAs(Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<CropRatio> ratio(FxRobot robot) {
        return robot.lookup("#crop-ratio").queryAs(ComboBox.class);
    }
}
