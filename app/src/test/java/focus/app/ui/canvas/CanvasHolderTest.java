package focus.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.FrameStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.ui.TestPictures;
import focus.app.ui.i18n.Texts;
import focus.app.ui.viewport.Viewport;
import focus.inference.image.Orientation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CanvasHolderTest {
    private EditorStore dog;
    private EditorStore cat;
    private CanvasHolder holder;

    @Start
    void show(Stage stage) {
        dog = new EditorStore(EditorState.initial());
        cat = new EditorStore(EditorState.initial());
        TestPictures.open(dog, Path.of("dog.png"));
        TestPictures.open(cat, Path.of("cat.png"));
        holder = new CanvasHolder(dog, new CanvasExecutors(Runnable::run, Runnable::run), Texts.of(Locale.ENGLISH));
        stage.setScene(new Scene(holder, 400, 300));
        stage.show();
    }

    @Test
    void everyDocumentIsFoundWhereItsViewStood(FxRobot robot) {
        robot.interact(() -> holder.canvas().zoomIn());
        Viewport stood = viewport();
        robot.interact(() -> holder.show(cat));
        assertThat(viewport()).isNotEqualTo(stood);
        robot.interact(() -> holder.canvas().actualSize());
        robot.interact(() -> holder.show(dog));
        assertThat(viewport()).isEqualTo(stood);
        robot.interact(() -> holder.show(cat));
        assertThat(viewport().scale()).isEqualTo(1);
    }

    @Test
    void oneThatIsForgottenIsShownAsAWhole(FxRobot robot) {
        Viewport fitted = viewport();
        robot.interact(() -> holder.canvas().zoomIn());
        robot.interact(() -> holder.show(cat));
        robot.interact(() -> holder.retain(List.of(cat)));
        robot.interact(() -> holder.show(dog));
        assertThat(viewport()).isEqualTo(fitted);
    }

    @Test
    void theOneThatIsLeftListensNoMore(FxRobot robot) {
        PictureCanvas left = holder.canvas();
        robot.interact(() -> holder.show(cat));
        assertThat(left.getScene()).isNull();
        Optional<Viewport> stood = left.viewportProperty().get();
        robot.interact(() -> dog.dispatch(new Action.Reframe(new FrameStep.Turn(Orientation.QUARTER_TURN_RIGHT))));
        assertThat(left.viewportProperty().get())
                .as("of the picture before it was turned")
                .isEqualTo(stood);
    }

    @Test
    void whatSurroundsTheCanvasHearsOfTheOneShown(FxRobot robot) {
        double[] zoom = new double[1];
        robot.interact(() -> holder.zoom().subscribe(value -> zoom[0] = value));
        robot.interact(() -> holder.show(cat));
        robot.interact(() -> holder.canvas().actualSize());
        assertThat(zoom[0]).isEqualTo(1);
        robot.interact(() -> holder.requestFocus());
        assertThat(holder.getScene().getFocusOwner()).isSameAs(holder.canvas());
    }

    private Viewport viewport() {
        return holder.canvas().viewportProperty().get().orElseThrow();
    }
}
