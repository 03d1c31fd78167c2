package focus.app.ui.canvas;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.ui.i18n.Texts;
import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.Viewport;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A canvas in a window of 800 x 600, with a store but no services: whatever would answer a mask step is the test itself.
 * Everything runs on the FX thread, so after two frames all is on screen. Mouse events are made here, for the headless
 * robot cannot hold modifiers.
 */
final class CanvasStage {
    final EditorStore store = new EditorStore(EditorState.initial());
    final List<Action> actions = new ArrayList<>();
    final PictureCanvas canvas;
    private final Stage stage;

    CanvasStage(Stage stage) {
        this(stage, new CanvasExecutors(Runnable::run, Runnable::run));
    }

    CanvasStage(Stage stage, CanvasExecutors executors) {
        this.stage = stage;
        store.observe((action, before, after) -> actions.add(action));
        canvas = new PictureCanvas(store, executors, Texts.of(Locale.ENGLISH));
        canvas.setStyle("-fx-background-color: black");
        stage.setScene(new Scene(new StackPane(canvas), 800, 600, Color.BLACK));
        stage.show();
        canvas.requestFocus();
    }

    void close() {
        fx(() -> {
            canvas.close();
            stage.hide();
            return null;
        });
    }

    Document open(RasterSource picture) {
        return open(Document.opened(1, Path.of("picture.png"), Clip.photo(picture)));
    }

    Document open(Document document) {
        dispatch(new Action.DocumentOpened(document));
        frames();
        return document;
    }

    void dispatch(Action action) {
        fx(() -> {
            store.dispatch(action);
            return null;
        });
    }

    /** Adds a step and answers at once with {@code mask}. */
    void select(Mask mask, MaskStep step) {
        dispatch(new Action.AddMaskStep(step));
        answer(mask);
    }

    /** Answers all steps so far with {@code mask}. */
    void answer(Mask mask) {
        Document document = document();
        List<MaskStep> steps = document.selection().steps();
        dispatch(new Action.SelectionComputed(
                document.id(), document.working(), new Selection(steps, Optional.empty(), mask, true)));
        frames();
    }

    Document document() {
        return fx(() -> store.state().document().orElseThrow());
    }

    List<MaskStep> steps() {
        return document().selection().steps();
    }

    Viewport viewport() {
        return fx(() -> canvas.viewportProperty().get().orElseThrow());
    }

    /** Zooms so that {@code point} stays where it is. */
    void zoom(double scale, ImagePoint point) {
        for (int i = 0; i < 20 && viewport().scale() != scale; i++) {
            Viewport viewport = viewport();
            double notches = Math.clamp(4 * Math.log(scale / viewport.scale()) / Math.log(2), -8, 8);
            scroll(viewport.toView(point), notches, true);
        }
        frames();
    }

    /** @param at device pixels, which are units of layout here */
    void scroll(ViewPoint at, double notches, boolean control) {
        fx(() -> {
            canvas.fireEvent(new ScrollEvent(
                    canvas,
                    canvas,
                    ScrollEvent.SCROLL,
                    at.x(),
                    at.y(),
                    at.x(),
                    at.y(),
                    false,
                    control,
                    false,
                    false,
                    false,
                    false,
                    0,
                    notches * 40,
                    0,
                    notches * 40,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null));
            return null;
        });
    }

    /** A mouse event in the middle of the view pixel that shows {@code point}. */
    void mouse(EventType<MouseEvent> type, ImagePoint point, MouseButton button, Held held) {
        ViewPoint at = viewport().toView(point);
        mouse(type, at, button, held);
    }

    void mouse(EventType<MouseEvent> type, ViewPoint at, MouseButton button, Held held) {
        boolean down = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_MOVED;
        fx(() -> {
            canvas.fireEvent(new MouseEvent(
                    canvas,
                    canvas,
                    type,
                    at.x(),
                    at.y(),
                    at.x(),
                    at.y(),
                    button,
                    1,
                    held.shift(),
                    false,
                    held.alt(),
                    false,
                    down && button == MouseButton.PRIMARY,
                    down && button == MouseButton.MIDDLE,
                    down && button == MouseButton.SECONDARY,
                    false,
                    false,
                    true,
                    null));
            return null;
        });
    }

    /** Modifiers. */
    record Held(boolean shift, boolean alt) {
        static final Held NONE = new Held(false, false);
        static final Held ALT = new Held(false, true);
    }

    void click(ImagePoint point, MouseButton button, Held held) {
        mouse(MouseEvent.MOUSE_PRESSED, point, button, held);
        mouse(MouseEvent.MOUSE_RELEASED, point, button, held);
    }

    void drag(MouseButton button, ViewPoint from, ViewPoint... through) {
        mouse(MouseEvent.MOUSE_PRESSED, from, button, Held.NONE);
        ViewPoint last = from;
        for (ViewPoint next : through) {
            mouse(MouseEvent.MOUSE_DRAGGED, next, button, Held.NONE);
            last = next;
        }
        mouse(MouseEvent.MOUSE_RELEASED, last, button, Held.NONE);
    }

    void key(EventType<KeyEvent> type, KeyCode code, boolean shift) {
        fx(() -> {
            canvas.fireEvent(new KeyEvent(type, "", "", code, shift, false, false, false));
            return null;
        });
    }

    void typed(String character) {
        fx(() -> {
            canvas.fireEvent(
                    new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
            return null;
        });
    }

    /** What the canvas shows in the device pixel at {@code at}. */
    Color colourAt(ViewPoint at) {
        return shot().at(at.x(), at.y());
    }

    Color colourAt(ImagePoint point) {
        return colourAt(viewport().toView(point));
    }

    Shot shot() {
        frames();
        return new Shot(fx(() -> canvas.getScene().snapshot(null)));
    }

    /** The window as it is seen. */
    record Shot(WritableImage image) {
        Color at(double x, double y) {
            return image.getPixelReader().getColor((int) x, (int) y);
        }
    }

    /** Waits until everything asked for is painted. */
    void frames() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        fx(() -> {
            new AnimationTimer() {
                private int left = 4;

                @Override
                public void handle(long now) {
                    if (--left == 0) {
                        stop();
                        done.complete(null);
                    }
                }
            }.start();
            return null;
        });
        done.join();
    }

    <T> T fx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, call);
    }
}
