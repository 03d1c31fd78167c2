package focus.app.model;

import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Optional;

/** A step that turns the picture below into another: an edit of its pixels, or another frame. */
public sealed interface Layer permits EditLayer, FrameLayer {
    /** Whether it counts. */
    boolean visible();

    Layer withVisible(boolean shown);

    /** Whether anything of it is seen. */
    default boolean shows() {
        return visible();
    }

    /** The picture with this layer over {@code below}; {@code below} itself where it shows nothing. */
    RasterSource over(RasterSource below);

    /** An edit as it was made. */
    static EditLayer of(EditStep edit) {
        return new EditLayer(edit, true, 100, Optional.empty());
    }

    /** The edits of those that show, in their order. */
    static List<EditStep> visibleEdits(List<Layer> layers) {
        return layers.stream()
                .filter(Layer::shows)
                .filter(EditLayer.class::isInstance)
                .map(layer -> ((EditLayer) layer).edit())
                .toList();
    }
}
