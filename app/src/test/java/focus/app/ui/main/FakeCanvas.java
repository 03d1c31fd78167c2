package focus.app.ui.main;

import focus.inference.image.ImagePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;

/** A canvas that shows nothing and remembers what it was asked for. */
public final class FakeCanvas implements CanvasPort {
    public final List<String> asked = new ArrayList<>();
    public final ObjectProperty<Double> zoom = new SimpleObjectProperty<>(1.0);
    public final ObjectProperty<Optional<ImagePoint>> pointer = new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Optional<Bounds>> anchor = new SimpleObjectProperty<>(Optional.empty());
    public boolean gesture;
    private final Region node = new Region();

    public FakeCanvas() {
        node.setId("canvas");
        node.setFocusTraversable(true);
        node.setAccessibleText("picture");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public ObservableValue<Double> zoom() {
        return zoom;
    }

    @Override
    public ObservableValue<Optional<ImagePoint>> pointer() {
        return pointer;
    }

    @Override
    public ObservableValue<Optional<Bounds>> maskAnchor() {
        return anchor;
    }

    @Override
    public Optional<ImagePoint> centre() {
        return Optional.of(new ImagePoint(4, 5));
    }

    @Override
    public void fit() {
        asked.add("fit");
    }

    @Override
    public void actualSize() {
        asked.add("actual size");
    }

    @Override
    public void zoomIn() {
        asked.add("zoom in");
    }

    @Override
    public void zoomOut() {
        asked.add("zoom out");
    }

    @Override
    public boolean cancelGesture() {
        return gesture;
    }
}
