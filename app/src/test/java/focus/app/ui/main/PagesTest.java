package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.MaskStep.ModifyStep;
import focus.app.model.Modification;
import focus.app.model.PackTrial;
import focus.app.state.Action;
import focus.app.ui.TestPictures;
import focus.app.ui.theme.ThemeChoice;
import focus.inference.pack.PackManifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Models, settings and first steps in the window. */
@ExtendWith(ApplicationExtension.class)
class PagesTest {
    private static final PackManifest PACK = new PackManifest(
            Path.of("/packs/eyes"),
            "eyes",
            "1.2.0",
            "Eyes: finds things",
            new PackManifest.Licence("MIT", "yes", "", ""),
            List.of(new PackManifest.PackFile("a.onnx", 2_500_000, "00")),
            Map.of("segmenter", new PackManifest.RoleEntry("sam1", Map.of(), "{}")));

    private WindowFixture window;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        window = new WindowFixture(shown, Locale.ENGLISH);
        shown.setWidth(980);
        shown.setHeight(700);
        shown.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(open -> !open.equals(stage))
                .forEach(Window::hide));
    }

    private void openModels(FxRobot robot) {
        robot.interact(() -> window.models.show());
    }

    @Test
    void aPackIsShownWithWhatItIsForItsSizeAndItsLicence(FxRobot robot) {
        window.shelf.packs = List.of(PACK);

        openModels(robot);

        assertThat(words(robot, ".model-card .label"))
                .contains(
                        "Eyes: finds things",
                        "eyes 1.2.0 · 2.5 MB",
                        "Finds objects from clicks, boxes and strokes",
                        "Licence MIT · commercial use: yes");
    }

    @Test
    void aTestSaysThatThePackWorks(FxRobot robot) {
        window.shelf.packs = List.of(PACK);
        openModels(robot);

        robot.interact(() -> robot.lookup("#test-eyes").queryAs(Button.class).fire());

        assertThat(window.shelf.tested).containsExactly("eyes");
        assertThat(robot.lookup("#outcome-eyes").queryAs(Label.class).getText()).contains("answered in 12 ms");
        assertThat(robot.lookup("#test-eyes").queryAs(Button.class).isDisabled())
                .isFalse();
    }

    @Test
    void aTestNamesTheDamagedFile(FxRobot robot) {
        window.shelf.packs = List.of(PACK);
        window.shelf.trial = new PackTrial.Damaged(List.of("a.onnx: 5 bytes, not 2,500,000"));
        openModels(robot);

        robot.interact(() -> robot.lookup("#test-eyes").queryAs(Button.class).fire());

        assertThat(robot.lookup("#outcome-eyes").queryAs(Label.class).getText())
                .contains("a.onnx: 5 bytes, not 2,500,000");
    }

    @Test
    void withoutPacksItSaysWhatStillWorks(FxRobot robot) {
        window.shelf.problems = List.of("/packs/x: pack.json is no JSON");

        openModels(robot);

        assertThat(words(robot, ".model-cards .label"))
                .anyMatch(text -> text.startsWith("No model is installed"))
                .contains("/packs/x: pack.json is no JSON");
    }

    @Test
    void settingsChangeTheThemeAtOnceAndRememberTheLanguage(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);

        robot.interact(() -> {
            box(robot, "#settings-theme").setValue(ThemeChoice.LIGHT);
            box(robot, "#settings-language").setValue(Optional.of("zh"));
        });

        assertThat(window.themes.choice()).isEqualTo(ThemeChoice.LIGHT);
        assertThat(window.desktop.theme()).isEqualTo(ThemeChoice.LIGHT);
        assertThat(window.desktop.language()).contains("zh");
    }

    @Test
    void whatWasSeenOfPicturesCanBeCleared(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(robot.lookup("#settings-seen").queryLabeled().getText()).isEqualTo("3 pictures, 12 MB");

        Button forget = robot.lookup("#settings-forget").queryButton();
        robot.interact(forget::fire);

        assertThat(robot.lookup("#settings-seen").queryLabeled().getText()).isEqualTo("none");
        assertThat(forget.isDisabled()).isTrue();
    }

    @Test
    void theFirstStepsMakeRoomForAPanel(FxRobot robot) {
        robot.interact(() -> {
            window.desktop.setFirstSteps(true);
            TestPictures.open(window.store, Path.of("/photos/dog.jpg"));
            TestPictures.click(window.store);
        });
        Node card = robot.lookup("#first-steps").query();
        assertThat(card.isVisible()).isTrue();

        ModifyStep grow = new ModifyStep(Modification.GROW, 8);
        robot.interact(() -> window.store.dispatch(new Action.TryStep(Optional.of(grow))));
        assertThat(card.isVisible()).isFalse();

        robot.interact(() -> window.store.dispatch(new Action.TryStep(Optional.empty())));
        assertThat(card.isVisible()).isTrue();
    }

    @Test
    void theFirstStepsAreTickedOffOneAfterTheOther(FxRobot robot) {
        robot.interact(() -> {
            window.desktop.setFirstSteps(true);
            TestPictures.open(window.store, Path.of("/photos/dog.jpg"));
        });
        assertThat(nextStep(robot)).isEqualTo("Say where");

        robot.interact(() -> TestPictures.click(window.store));
        assertThat(nextStep(robot)).isEqualTo("Say what");

        robot.interact(() -> TestPictures.finishEdit(window.store, "remove it", 0));
        assertThat(nextStep(robot)).isEqualTo("Compare");

        robot.interact(() -> window.store.dispatch(new Action.ShowBefore(true)));
        assertThat(robot.lookup(".first-step.next").tryQuery()).isEmpty();
        assertThat(robot.lookup(".first-step.done").queryAll()).hasSize(3);
    }

    @Test
    void firstStepsThatWereSentAwayStayAwayUntilTheyAreAskedFor(FxRobot robot) {
        robot.interact(() -> {
            window.desktop.setFirstSteps(true);
            TestPictures.open(window.store, Path.of("/photos/dog.jpg"));
            robot.lookup("#first-close").queryAs(Button.class).fire();
        });
        assertThat(card(robot).isVisible()).isFalse();
        assertThat(window.desktop.firstSteps()).isFalse();

        robot.interact(() -> window.desktop.setFirstSteps(true));
        robot.interact(() -> window.store.dispatch(new Action.ShowBefore(true)));
        assertThat(card(robot).isVisible()).isTrue();
    }

    private static Node card(FxRobot robot) {
        return robot.lookup("#first-steps").query();
    }

    private static String nextStep(FxRobot robot) {
        return robot.from(robot.lookup(".first-step.next").<Node>query())
                .lookup(".label")
                .queryAs(Label.class)
                .getText();
    }

    private static List<String> words(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> ChoiceBox<T> box(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ChoiceBox.class);
    }
}
