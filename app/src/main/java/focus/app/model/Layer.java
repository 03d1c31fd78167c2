package focus.app.model;

import focus.inference.api.EditOp;
import focus.inference.image.RasterSource;
import java.util.List;

/**
 * An edit as it lies over what is below it.
 *
 * @param visible whether it counts
 * @param opacity per cent, 0..100
 */
public record Layer(EditStep edit, boolean visible, int opacity) {
    public Layer {
        if (opacity < 0 || opacity > 100) {
            throw new IllegalArgumentException("an opacity of " + opacity + " %");
        }
    }

    /** An edit as it was made. */
    public static Layer of(EditStep edit) {
        return new Layer(edit, true, 100);
    }

    public Layer withVisible(boolean shown) {
        return new Layer(edit, shown, opacity);
    }

    public Layer withOpacity(int percent) {
        return new Layer(edit, visible, percent);
    }

    /** The same place and look for another edit. */
    public Layer withEdit(EditStep other) {
        return new Layer(other, visible, opacity);
    }

    /** Whether anything of it is seen. */
    public boolean shows() {
        return visible && opacity > 0;
    }

    /** The edits of those that show, in their order. */
    public static List<EditStep> visibleEdits(List<Layer> layers) {
        return layers.stream().filter(Layer::shows).map(Layer::edit).toList();
    }

    /** The picture with this layer over {@code below}; {@code below} itself where it shows nothing. */
    public RasterSource over(RasterSource below) {
        if (!shows()) {
            return below;
        }
        return switch (edit.op()) {
            case EditOp.Remove _ -> new LayeredRaster(below, edit.result(), opacity);
            case EditOp.Paste _ -> new PastedRaster(below, edit.result(), opacity);
        };
    }
}
