package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.CanvasFill;
import focus.app.model.EditLayer;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import focus.app.state.Action;
import focus.app.state.Notice;
import focus.app.state.ToolId;
import focus.app.ui.TestPictures;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LayersPanelTest {
    private WindowFixture fixture;

    @Start
    void show(Stage stage) {
        fixture = new WindowFixture(stage, Locale.ENGLISH);
        stage.setWidth(980);
        stage.setHeight(760);
        stage.show();
    }

    @BeforeEach
    void editTwice(FxRobot robot) {
        robot.interact(() -> {
            TestPictures.open(fixture.store, Path.of("dog.png"));
            for (String words : List.of("remove it", "")) {
                TestPictures.click(fixture.store);
                TestPictures.finishEdit(fixture.store, words, 0);
            }
        });
    }

    @Test
    void theNewestLayerComesFirstAndIsChosen(FxRobot robot) {
        ListView<?> list = list(robot);
        assertThat(list.getItems()).hasSize(2);
        assertThat(top(robot, "Edit 2")).isLessThan(top(robot, "remove it"));
        assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
        assertThat(robot.lookup("#layers-up").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#layers-down").query().isDisabled()).isFalse();
    }

    @Test
    void keysHideMoveAndDelete(FxRobot robot) {
        robot.interact(() -> list(robot).requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(layers()).extracting(Layer::visible).containsExactly(true, false);
        robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        assertThat(layers()).extracting(Layer::visible).containsExactly(false, true);
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.push(KeyCode.DELETE);
        assertThat(layers()).extracting(Layer::visible).containsExactly(true);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(layers()).hasSize(2);
    }

    @Test
    void theEyeHidesItsOwnLayer(FxRobot robot) {
        Node eye = robot.lookup(".layer-eye").nth(1).query();
        robot.clickOn(eye);
        assertThat(layers()).extracting(Layer::visible).containsExactly(false, true);
    }

    @Test
    void theSliderFadesTheChosenLayerInOneStep(FxRobot robot) {
        int before = fixture.state().history().entries().size();
        Slider slider = robot.lookup("#layer-opacity").queryAs(Slider.class);
        robot.interact(() -> list(robot).getSelectionModel().select(1));
        robot.interact(() -> slider.setValue(60));
        robot.interact(() -> slider.setValue(35));
        assertThat(fixture.state().document().orElseThrow().layers())
                .extracting(layer -> ((EditLayer) layer).opacity())
                .containsExactly(35, 100);
        assertThat(fixture.state().history().entries()).hasSize(before + 1);
        robot.interact(() -> list(robot).getSelectionModel().select(0));
        assertThat(slider.getValue()).isEqualTo(100);
        assertThat(fixture.state().history().entries()).hasSize(before + 1);
    }

    @Test
    void aFrameStepIsALayerThatCannotFadeNorBeMadeAgain(FxRobot robot) {
        robot.interact(
                () -> fixture.store.dispatch(new Action.Reframe(new FrameStep.Crop(new ImageRect(4, 4, 40, 30)))));
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isZero();
        assertThat(robot.lookup("Cropped").queryAll()).isNotEmpty();
        assertThat(robot.lookup("40 × 30 px").queryAll()).isNotEmpty();
        assertThat(robot.lookup("#layer-opacity").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#layers-rerun").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#layers-delete").query().isDisabled()).isFalse();
        robot.interact(() -> list(robot).requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        assertThat(fixture.state().notice()).contains(Notice.warning("notice.frame.crossed"));
        robot.push(KeyCode.SPACE);
        assertThat(fixture.state().document().orElseThrow().size()).isEqualTo(TestPictures.SIZE);
        robot.interact(() -> list(robot).getSelectionModel().select(1));
        assertThat(robot.lookup("#layer-opacity").query().isDisabled()).isFalse();
    }

    @Test
    void aSizeSaysWhatItWasAndWhatItIs(FxRobot robot) {
        robot.interact(() -> {
            fixture.store.dispatch(new Action.Reframe(new FrameStep.Resize(new ImageSize(1280, 960))));
            fixture.store.dispatch(
                    new Action.Reframe(new FrameStep.Canvas(new ImageRect(-10, 0, 1300, 960), CanvasFill.WHITE)));
        });
        assertThat(robot.lookup("Image size").queryAll()).isNotEmpty();
        assertThat(robot.lookup("64×48 → 1280×960").queryAll()).isNotEmpty();
        assertThat(robot.lookup("1280×960 → 1300×960").queryAll()).isNotEmpty();
    }

    @Test
    void theThumbnailAndEnterPaintOnTheMaskAndTheBarNamesTheLayer(FxRobot robot) {
        assertThat(robot.lookup("#mask-bar").query().isVisible()).isFalse();
        Node thumbnail = robot.lookup(".layer-mask").nth(1).query();
        robot.clickOn(thumbnail);
        assertThat(fixture.state().masking().orElseThrow().index()).isZero();
        assertThat(robot.lookup("#mask-bar").query().isVisible()).isTrue();
        assertThat(robot.lookup("Mask of “remove it”").queryAll()).isNotEmpty();
        robot.clickOn("#mask-bar-show");
        assertThat(fixture.state().tool()).isEqualTo(ToolId.BRUSH);
        robot.push(KeyCode.X);
        assertThat(fixture.state().tool()).isEqualTo(ToolId.ERASER);
        robot.push(KeyCode.ESCAPE);
        assertThat(fixture.state().masking()).isEmpty();
        assertThat(robot.lookup("#mask-bar").query().isVisible()).isFalse();
        robot.interact(() -> list(robot).requestFocus());
        robot.push(KeyCode.ENTER);
        assertThat(fixture.state().masking().orElseThrow().index()).isZero();
        robot.push(KeyCode.CONTROL, KeyCode.BACK_SLASH);
        assertThat(fixture.state().masking()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.BACK_SLASH);
        robot.clickOn("#mask-bar-done");
        assertThat(fixture.state().masking()).isEmpty();
    }

    @Test
    void theMenuHidesAllOfTheChosenLayerAndTheRowSaysSo(FxRobot robot) {
        robot.clickOn("#layers-mask-menu").clickOn("Hide all of the layer");
        assertThat(((EditLayer) layers().getLast()).mask()).isPresent();
        assertThat(robot.lookup("test fill · 100% · masked").queryAll()).hasSize(1);
        robot.clickOn("#layers-mask-menu").clickOn("Show all of the layer");
        assertThat(((EditLayer) layers().getLast()).mask()).isEmpty();
        robot.clickOn("#layers-mask-menu").clickOn("Selection from the layer");
        assertThat(fixture.state().document().orElseThrow().selection().steps()).hasSize(1);
    }

    @Test
    void aDigitFadesTheChosenEditAndNoFrameStep(FxRobot robot) {
        robot.interact(() -> list(robot).requestFocus());
        robot.push(KeyCode.DIGIT4);
        assertThat(opacities()).containsExactly(100, 40);
        robot.push(KeyCode.NUMPAD7);
        assertThat(opacities()).containsExactly(100, 70);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(opacities()).containsExactly(100, 70);
        robot.push(KeyCode.DIGIT0);
        assertThat(opacities()).containsExactly(100, 100);
        robot.interact(
                () -> fixture.store.dispatch(new Action.Reframe(new FrameStep.Crop(new ImageRect(4, 4, 40, 30)))));
        int before = fixture.state().history().entries().size();
        robot.push(KeyCode.DIGIT4);
        assertThat(fixture.state().history().entries()).hasSize(before);
    }

    @Test
    void theRightButtonOffersWhatTheRowAndTheButtonsDo(FxRobot robot) {
        assertThat(item(robot, "layer-menu-up").isDisable()).isTrue();
        robot.interact(item(robot, "layer-menu-down")::fire);
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(item(robot, "layer-menu-down").isDisable()).isTrue();
        robot.interact(item(robot, "layer-menu-eye")::fire);
        assertThat(layers()).extracting(Layer::visible).containsExactly(false, true);
        assertThat(item(robot, "layer-menu-eye").getText()).isEqualTo("Show this layer");
        robot.interact(item(robot, "layer-menu-eye")::fire);
        robot.interact(item(robot, "layer-menu-mask")::fire);
        assertThat(fixture.state().masking().orElseThrow().index()).isZero();
        assertThat(item(robot, "layer-menu-mask").getText()).startsWith("Leave");
        robot.interact(item(robot, "layer-menu-mask")::fire);
        robot.interact(item(robot, "layer-menu-delete")::fire);
        robot.interact(item(robot, "layer-menu-delete")::fire);
        assertThat(layers()).isEmpty();
        assertThat(list(robot).getContextMenu()).isNull();
    }

    @Test
    void theRightButtonChoosesTheRowThatItMeans(FxRobot robot) {
        Layer upper = layers().getLast();
        robot.clickOn("remove it", MouseButton.SECONDARY);
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.clickOn("#layer-menu-delete");
        assertThat(layers()).containsExactly(upper);
    }

    private static MenuItem item(FxRobot robot, String id) {
        return list(robot).getContextMenu().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> opacities() {
        return layers().stream().map(layer -> ((EditLayer) layer).opacity()).toList();
    }

    private static double top(FxRobot robot, String text) {
        return robot.lookup(text).query().localToScene(0, 0).getY();
    }

    @Test
    void everyControlHasAName(FxRobot robot) {
        for (String id : List.of(
                "layers",
                "layer-opacity",
                "layers-up",
                "layers-down",
                "layers-rerun",
                "layers-delete",
                "layers-mask-menu")) {
            assertThat(robot.lookup("#" + id).query().getAccessibleText())
                    .as(id)
                    .isNotBlank();
        }
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#layers").queryAs(ListView.class);
    }

    private List<Layer> layers() {
        return fixture.state().document().orElseThrow().layers();
    }
}
