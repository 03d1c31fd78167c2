package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.ExportSpec;
import focus.app.model.ExportSpec.Content;
import focus.app.model.ExportSpec.Format;
import focus.app.state.Action;
import focus.app.ui.TestPictures;
import focus.app.ui.platform.FileDialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ExportDialogTest {
    private static final Path DOG = Path.of("/photos/dog.jpg");

    private WindowFixture window;
    private Stage stage;
    private final List<Action> sent = new ArrayList<>();

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
            TestPictures.open(window.store, DOG);
            window.store.observe((action, before, after) -> sent.add(action));
        });
    }

    @AfterEach
    void end(FxRobot robot) {
        close(robot);
    }

    private void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(open -> !open.equals(stage))
                .forEach(Window::hide));
    }

    @Test
    void exportsWhatWasChosenToTheFileThatWasNamed(FxRobot robot) {
        export(robot);
        ExportSpec chosen = new ExportSpec(Content.PICTURE, Format.WEBP, 80, false, false);
        assertThat(window.desktop.suggestions).containsExactly(Path.of("/photos/dog-edited.webp"));
        assertThat(sent).contains(new Action.Export(chosen, Path.of("/out/dog.webp"), true));
        assertThat(window.sizes.forgotten).isTrue();
    }

    @Test
    void tellsTheSizeOfWhatIsChosen(FxRobot robot) {
        show(robot);
        robot.interact(() -> format(robot).getSelectionModel().select(Format.JPEG));
        robot.interact(() -> quality(robot).setValue(55));
        assertThat(robot.lookup("#export-size").queryAs(Label.class).getText()).isEqualTo("55 kB");
        assertThat(window.sizes.asked.getLast().quality()).isEqualTo(55);
    }

    @Test
    void offersCutOutAndMaskOnlyOfASelection(FxRobot robot) {
        show(robot);
        assertThat(radio(robot, "#export-cut-out").isDisabled()).isTrue();
        assertThat(radio(robot, "#export-mask").isDisabled()).isTrue();
        assertThat(radio(robot, "#export-before-after").isDisabled()).isTrue();
        close(robot);
        robot.interact(() -> TestPictures.click(window.store));
        show(robot);
        robot.interact(() -> radio(robot, "#export-cut-out").fire());
        assertThat(format(robot).getItems()).containsExactly(Format.PNG, Format.WEBP, Format.TIFF);
        robot.interact(() -> radio(robot, "#export-mask").fire());
        assertThat(format(robot).getItems()).containsExactly(Format.PNG, Format.COCO);
    }

    @Test
    void choosesAQualityOnlyWhereThereIsOne(FxRobot robot) {
        show(robot);
        assertThat(quality(robot).isDisabled()).isTrue();
        robot.interact(() -> format(robot).getSelectionModel().select(Format.JPEG));
        assertThat(quality(robot).isDisabled()).isFalse();
        assertThat(robot.lookup("#export-eight-bit").<Node>query().isDisabled())
                .as("of 8 bits already")
                .isTrue();
    }

    @Test
    void doesNothingWhenCancelled(FxRobot robot) {
        show(robot);
        robot.push(KeyCode.ESCAPE);
        assertThat(window.desktop.suggestions).isEmpty();
        assertThat(sent).noneMatch(action -> action instanceof Action.Export);
    }

    @Test
    void exportsAgainWithoutAsking(FxRobot robot) {
        export(robot);
        sent.clear();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        ExportSpec chosen = new ExportSpec(Content.PICTURE, Format.WEBP, 80, false, false);
        assertThat(sent).contains(new Action.Export(chosen, Path.of("/out/dog.webp"), true));
        assertThat(window.desktop.suggestions).hasSize(1);
    }

    /** As WebP of quality 80. */
    private void export(FxRobot robot) {
        window.desktop.target = Optional.of(new FileDialogs.Target(Path.of("/out/dog.webp"), true));
        show(robot);
        robot.interact(() -> format(robot).getSelectionModel().select(Format.WEBP));
        robot.interact(() -> quality(robot).setValue(80));
        robot.push(KeyCode.ENTER);
    }

    private void show(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    }

    private static RadioButton radio(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(RadioButton.class);
    }

    private static Slider quality(FxRobot robot) {
        return robot.lookup("#export-quality").queryAs(Slider.class);
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<Format> format(FxRobot robot) {
        return robot.lookup("#export-format").queryAs(ChoiceBox.class);
    }
}
