package focus.app.ui.main;

import focus.inference.image.ImagePoint;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;

/** What the parts around the canvas need of it. FX thread only. */
public interface CanvasPort {
    /** The canvas itself. */
    Region node();

    /** Screen pixels per picture pixel, 1 for 100 %. */
    ObservableValue<Double> zoom();

    /** The picture pixel under the pointer; empty when it is elsewhere. */
    ObservableValue<Optional<ImagePoint>> pointer();

    /** Where the mask shows, in the canvas's own coordinates; empty when nothing is selected or it is out of view. */
    ObservableValue<Optional<Bounds>> maskAnchor();

    /** The picture's pixel in the middle of the view; empty when no picture is shown. */
    Optional<ImagePoint> centre();

    void fit();

    void actualSize();

    void zoomIn();

    void zoomOut();

    /** Drops the stroke or box being drawn. */
    boolean cancelGesture();
}
