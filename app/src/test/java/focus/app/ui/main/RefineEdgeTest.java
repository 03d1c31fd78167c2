package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Modification;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EdgeView;
import focus.app.ui.TestPictures;
import focus.inference.api.Mask;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RefineEdgeTest {
    private WindowFixture fixture;

    @Start
    void show(Stage stage) {
        fixture = new WindowFixture(stage, Locale.ENGLISH);
        stage.setWidth(980);
        stage.setHeight(640);
        stage.show();
        TestPictures.open(fixture.store, Path.of("dog.png"));
        Document document = fixture.store.state().document().orElseThrow();
        Mask mask = Mask.full(document.size());
        MaskStep step = new MaskStep.LoadStep(mask, Combination.ADD);
        fixture.store.dispatch(new Action.AddMaskStep(step));
        fixture.store.dispatch(new Action.SelectionComputed(
                document.id(),
                document.working(),
                new Selection(java.util.List.of(step), Optional.empty(), mask, true)));
    }

    private static void open(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.R).release(KeyCode.R, KeyCode.ALT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<MaskStep.ModifyStep> tried() {
        return fixture.state().select().trial().map(trial -> trial.step());
    }

    @Test
    void theKeyOpensThePanelAndEnterRefines(FxRobot robot) {
        open(robot);

        assertThat(tried()).contains(new MaskStep.ModifyStep(Modification.REFINE_EDGE, 24));
        assertThat(robot.lookup("#edge-working").query().isVisible()).isTrue();
        robot.type(KeyCode.ENTER);

        assertThat(fixture.state().document().orElseThrow().selection().steps())
                .endsWith(new MaskStep.ModifyStep(Modification.REFINE_EDGE, 24));
        assertThat(robot.lookup("#modify").query().isVisible()).isFalse();
    }

    @Test
    void theRadiusIsTriedAtOnceAndEscapeLeavesTheSelection(FxRobot robot) {
        open(robot);
        robot.interact(
                () -> robot.lookup("#modify-amount").queryAs(Slider.class).setValue(1));
        assertThat(tried()).contains(new MaskStep.ModifyStep(Modification.REFINE_EDGE, 250));

        robot.type(KeyCode.ESCAPE);

        assertThat(tried()).isEmpty();
        assertThat(fixture.state().document().orElseThrow().selection().steps()).hasSize(1);
    }

    @Test
    void theViewIsChosenInTheBoxAndGoesRoundWithF(FxRobot robot) {
        open(robot);
        ComboBox<EdgeView> box = robot.lookup("#edge-view").queryComboBox();
        assertThat(box.getAccessibleText()).isEqualTo("View");

        robot.type(KeyCode.F);
        assertThat(fixture.state().select().edgeView()).isEqualTo(EdgeView.ON_BLACK);
        assertThat(box.getValue()).isEqualTo(EdgeView.ON_BLACK);
        robot.interact(() -> box.setValue(EdgeView.MASK));

        assertThat(fixture.state().select().edgeView()).isEqualTo(EdgeView.MASK);
    }

    @Test
    void otherChangesOfTheEdgeHaveNoViewsOfTheirOwn(FxRobot robot) {
        robot.interact(() ->
                fixture.store.dispatch(new Action.TryStep(Optional.of(new MaskStep.ModifyStep(Modification.GROW, 3)))));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#edge-view").query().getParent().isVisible()).isFalse();
    }
}
