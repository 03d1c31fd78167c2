package focus.app.ui.viewport;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the view stands; empty while there is no picture. Knows no nodes. FX thread only. */
public final class ViewportModel {
    private final ReadOnlyObjectWrapper<Optional<Viewport>> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", Optional.empty());
    private ViewSize view = new ViewSize(1, 1);
    private double margin;
    private boolean fitted;

    public ReadOnlyObjectProperty<Optional<Viewport>> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public Optional<Viewport> viewport() {
        return viewport.get();
    }

    /** Another picture, wholly in view. */
    public void open(ImageSize picture) {
        fitted = true;
        viewport.set(Optional.of(Viewport.fit(picture, view, margin)));
    }

    public void close() {
        viewport.set(Optional.empty());
    }

    /** Where the view stands, to be {@link #stand stood} at again; empty while there is no picture. */
    public Optional<Stand> stand() {
        return viewport().map(now -> new Stand(now, fitted));
    }

    /** Goes back to where a view stood; does nothing where another picture is open by now. */
    public void stand(Stand stand) {
        Viewport then = stand.viewport();
        if (viewport().filter(now -> now.picture().equals(then.picture())).isPresent()) {
            view = then.view();
            margin = then.margin();
            fitted = stand.fitted();
            viewport.set(Optional.of(then));
        }
    }

    /**
     * Where a view stands.
     *
     * @param fitted whether it is to show the whole picture, however large the view
     */
    public record Stand(Viewport viewport, boolean fitted) {}

    /**
     * The view has another size. A picture that was fitted stays fitted; else the middle of the view stays.
     *
     * @param size device pixels
     * @param newMargin device pixels left free around a fitted picture
     */
    public void resize(ViewSize size, double newMargin) {
        if (size.equals(view) && newMargin == margin) {
            return;
        }
        view = size;
        margin = newMargin;
        update(before -> before.resize(view, margin));
        if (fitted) {
            update(Viewport::fit);
        }
    }

    public void fit() {
        fitted = true;
        update(Viewport::fit);
    }

    /** 100 %: one picture pixel to one device pixel. */
    public void actualSize(ViewPoint about) {
        change(before -> before.zoomTo(1, about));
    }

    public void zoomIn(ViewPoint about) {
        change(before -> before.zoomIn(about));
    }

    public void zoomOut(ViewPoint about) {
        change(before -> before.zoomOut(about));
    }

    public void zoomBy(double factor, ViewPoint about) {
        change(before -> before.zoomTo(before.scale() * factor, about));
    }

    public void pan(double dx, double dy) {
        change(before -> before.pan(dx, dy));
    }

    public void reveal(ImagePoint point, double border) {
        change(before -> before.reveal(point, border));
    }

    public ViewPoint centre() {
        return view.centre();
    }

    private void change(UnaryOperator<Viewport> next) {
        Optional<Viewport> before = viewport.get();
        update(next);
        fitted = fitted && before.equals(viewport.get());
    }

    private void update(UnaryOperator<Viewport> next) {
        viewport.set(viewport.get().map(next));
    }
}
