package focus.app.launch;

import focus.app.ui.canvas.CanvasHolder;
import focus.app.ui.main.CanvasPort;
import focus.inference.image.ImagePoint;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;

/** The real canvas, that of the document shown, as the window sees it. */
record PictureCanvasPort(CanvasHolder holder) implements CanvasPort {
    @Override
    public Region node() {
        return holder;
    }

    @Override
    public ObservableValue<Double> zoom() {
        return holder.zoom();
    }

    @Override
    public ObservableValue<Optional<ImagePoint>> pointer() {
        return holder.pointer();
    }

    @Override
    public ObservableValue<Optional<Bounds>> maskAnchor() {
        return holder.maskAnchor();
    }

    @Override
    public Optional<ImagePoint> centre() {
        return holder.canvas().centre();
    }

    @Override
    public void fit() {
        holder.canvas().fit();
    }

    @Override
    public void actualSize() {
        holder.canvas().actualSize();
    }

    @Override
    public void zoomIn() {
        holder.canvas().zoomIn();
    }

    @Override
    public void zoomOut() {
        holder.canvas().zoomOut();
    }

    @Override
    public boolean cancelGesture() {
        return holder.canvas().cancelGesture();
    }
}
