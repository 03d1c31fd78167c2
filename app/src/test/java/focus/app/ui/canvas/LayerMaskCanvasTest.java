package focus.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.Layer;
import focus.app.state.Action;
import focus.app.state.BrushSettings;
import focus.app.state.ToolId;
import focus.app.ui.canvas.CanvasStage.Held;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.util.Arrays;
import java.util.List;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LayerMaskCanvasTest {
    /** White pixels over a coloured photo. */
    private static final ImageRect PATCH = new ImageRect(100, 80, 200, 120);

    private static final ImagePoint INSIDE = new ImagePoint(200, 140);
    private static final ImagePoint OUTSIDE = new ImagePoint(40, 40);

    @SuppressWarnings("NullAway.Init")
    private CanvasStage stage;

    @Start
    void start(Stage window) {
        stage = new CanvasStage(window);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void paintOnMask() {
        RasterSource photo = TestPictures.gradient(400, 300);
        Document document = stage.open(photo);
        PixelBlock white = PixelBlock.allocate(PATCH.width(), PATCH.height(), photo.format());
        Arrays.fill(white.bytes(), (byte) 255);
        Mask coverage = Mask.empty(photo.size()).paint(PATCH, (samples, area) -> Arrays.fill(samples, (byte) 255));
        EditStep edit =
                new EditStep(new EditOp.Remove(), "", List.of(), 0, new EditResult(PATCH, white, coverage, "test"), 0);
        stage.dispatch(new Action.EditFinished(
                document.id(), document.working(), edit, Layer.of(edit).over(document.working())));
        stage.dispatch(new Action.SetBrush(new BrushSettings(40, 1)));
        stage.dispatch(new Action.PaintOnMask(0));
        stage.frames();
    }

    @Test
    void theEditGoesUnderTheEraserWhileItMovesAndComesBackUnderTheBrush() {
        paintOnMask();
        assertThat(isWhite(stage.colourAt(INSIDE))).isTrue();

        stage.mouse(MouseEvent.MOUSE_PRESSED, INSIDE, MouseButton.PRIMARY, Held.NONE);
        stage.mouse(MouseEvent.MOUSE_DRAGGED, new ImagePoint(240, 140), MouseButton.PRIMARY, Held.NONE);
        assertThat(isWhite(stage.colourAt(INSIDE)))
                .as("while the button is down")
                .isFalse();
        assertThat(isWhite(stage.colourAt(new ImagePoint(230, 130)))).isFalse();
        assertThat(isWhite(stage.colourAt(new ImagePoint(280, 100)))).isTrue();
        assertThat(strokes()).as("nothing is in the document yet").isZero();
        stage.mouse(MouseEvent.MOUSE_RELEASED, new ImagePoint(240, 140), MouseButton.PRIMARY, Held.NONE);

        assertThat(isWhite(stage.colourAt(INSIDE))).isFalse();
        assertThat(strokes()).isEqualTo(1);
        assertThat(stage.steps()).as("the selection is left alone").isEmpty();
        assertThat(stage.actions).noneMatch(action -> action instanceof Action.AddMaskStep);

        stage.dispatch(new Action.ChooseTool(ToolId.BRUSH));
        stage.click(INSIDE, MouseButton.PRIMARY, Held.NONE);
        assertThat(isWhite(stage.colourAt(INSIDE))).isTrue();
        stage.dispatch(new Action.Undo());
        assertThat(isWhite(stage.colourAt(INSIDE))).isFalse();
    }

    @Test
    void escapeInTheMiddleOfAStrokeLeavesAllAsItWas() {
        paintOnMask();
        stage.mouse(MouseEvent.MOUSE_PRESSED, INSIDE, MouseButton.PRIMARY, Held.NONE);
        assertThat(isWhite(stage.colourAt(INSIDE))).isFalse();

        stage.fx(() -> stage.canvas.cancelGesture());

        assertThat(isWhite(stage.colourAt(INSIDE))).isTrue();
        assertThat(strokes()).isZero();
    }

    @Test
    void aLineShowsWhereTheEditIsAndAFilmWhatIsHidden() {
        paintOnMask();
        Color edge = stage.colourAt(new ImagePoint(100, 140));
        assertThat(edge.getRed() - edge.getBlue()).as("amber").isGreaterThan(0.3);
        stage.click(INSIDE, MouseButton.PRIMARY, Held.NONE);
        stage.mouse(MouseEvent.MOUSE_MOVED, OUTSIDE, MouseButton.NONE, Held.NONE);
        Color plain = stage.colourAt(INSIDE);

        stage.dispatch(new Action.ShowQuickMask(true));

        Color film = stage.colourAt(INSIDE);
        assertThat(film.getRed()).isGreaterThan(plain.getRed() + 0.1);
        assertThat(stage.colourAt(new ImagePoint(60, 60)))
                .as("around the edit the photo stays clear")
                .isEqualTo(withoutFilm());
    }

    private Color withoutFilm() {
        stage.dispatch(new Action.ShowQuickMask(false));
        return stage.colourAt(new ImagePoint(60, 60));
    }

    private int strokes() {
        return ((EditLayer) stage.document().layers().getFirst())
                .mask()
                .map(mask -> mask.steps().size())
                .orElse(0);
    }

    private static boolean isWhite(Color colour) {
        return Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue())) > 0.95;
    }
}
