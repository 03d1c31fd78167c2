package focus.app.ui.canvas;

import focus.app.state.EditorStore;
import focus.app.ui.i18n.Texts;
import focus.app.ui.viewport.ViewportModel;
import focus.inference.image.ImagePoint;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.layout.StackPane;

/**
 * The place of the canvas in a window of several documents. Only the one shown has a canvas; of the others it is known where
 * their view stood, so they hold neither tiles nor frames. FX thread only.
 */
public final class CanvasHolder extends StackPane implements AutoCloseable {
    private final CanvasExecutors executors;
    private final Texts texts;
    private final Map<EditorStore, ViewportModel.Stand> stands = new HashMap<>();
    private final ReadOnlyObjectWrapper<PictureCanvas> canvas;
    private final ObservableValue<Double> zoom;
    private final ObservableValue<Optional<ImagePoint>> pointer;
    private final ObservableValue<Optional<Bounds>> maskAnchor;
    private EditorStore shown;

    /** @param first the document shown to begin with */
    public CanvasHolder(EditorStore first, CanvasExecutors executors, Texts texts) {
        this.executors = executors;
        this.texts = texts;
        shown = first;
        canvas = new ReadOnlyObjectWrapper<>(this, "canvas", new PictureCanvas(first, executors, texts));
        getChildren().add(canvas());
        // One for all: who hears of a change and then asks another mapping would not be told again.
        zoom = canvas.flatMap(PictureCanvas::zoomProperty);
        pointer = canvas.flatMap(PictureCanvas::pointerProperty);
        maskAnchor = canvas.flatMap(PictureCanvas::maskAnchorProperty);
    }

    /** The canvas of the document shown. */
    public PictureCanvas canvas() {
        return canvas.get();
    }

    public ReadOnlyObjectProperty<PictureCanvas> canvasProperty() {
        return canvas.getReadOnlyProperty();
    }

    /** See {@link PictureCanvas#zoomProperty}, of the canvas shown. */
    public ObservableValue<Double> zoom() {
        return zoom;
    }

    /** See {@link PictureCanvas#pointerProperty}, of the canvas shown. */
    public ObservableValue<Optional<ImagePoint>> pointer() {
        return pointer;
    }

    /** See {@link PictureCanvas#maskAnchorProperty}, of the canvas shown. */
    public ObservableValue<Optional<Bounds>> maskAnchor() {
        return maskAnchor;
    }

    /** Shows another document, where its view stood when it was shown last. */
    public void show(EditorStore next) {
        PictureCanvas before = canvas();
        before.stand().ifPresent(stand -> stands.put(shown, stand));
        PictureCanvas made = new PictureCanvas(next, executors, texts);
        Optional.ofNullable(stands.remove(next)).ifPresent(made::stand);
        shown = next;
        getChildren().setAll(made);
        canvas.set(made);
        before.close();
    }

    /** @param open all documents; what is known of others is forgotten */
    public void retain(Collection<EditorStore> open) {
        stands.keySet().retainAll(open);
    }

    /** The keyboard is the canvas's. */
    @Override
    public void requestFocus() {
        canvas().requestFocus();
    }

    @Override
    public void close() {
        canvas().close();
    }
}
