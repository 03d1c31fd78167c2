package focus.app.launch;

import focus.app.ui.canvas.PictureCanvas;
import focus.app.ui.main.CanvasPort;
import focus.inference.image.ImagePoint;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;

/** The real canvas as the window sees it. */
record PictureCanvasPort(PictureCanvas canvas) implements CanvasPort {
    @Override
    public Region node() {
        return canvas;
    }

    @Override
    public ObservableValue<Double> zoom() {
        return canvas.zoomProperty();
    }

    @Override
    public ObservableValue<Optional<ImagePoint>> pointer() {
        return canvas.pointerProperty();
    }

    @Override
    public ObservableValue<Optional<Bounds>> maskAnchor() {
        return canvas.maskAnchorProperty();
    }

    @Override
    public Optional<ImagePoint> centre() {
        return canvas.centre();
    }

    @Override
    public void fit() {
        canvas.fit();
    }

    @Override
    public void actualSize() {
        canvas.actualSize();
    }

    @Override
    public void zoomIn() {
        canvas.zoomIn();
    }

    @Override
    public void zoomOut() {
        canvas.zoomOut();
    }

    @Override
    public boolean cancelGesture() {
        return canvas.cancelGesture();
    }
}
