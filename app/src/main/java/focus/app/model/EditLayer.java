package focus.app.model;

import focus.inference.api.EditOp;
import focus.inference.image.RasterSource;

/**
 * An edit as it lies over what is below it.
 *
 * @param opacity per cent, 0..100
 */
public record EditLayer(EditStep edit, boolean visible, int opacity) implements Layer {
    public EditLayer {
        if (opacity < 0 || opacity > 100) {
            throw new IllegalArgumentException("an opacity of " + opacity + " %");
        }
    }

    @Override
    public EditLayer withVisible(boolean shown) {
        return new EditLayer(edit, shown, opacity);
    }

    public EditLayer withOpacity(int percent) {
        return new EditLayer(edit, visible, percent);
    }

    /** The same place and look for another edit. */
    public EditLayer withEdit(EditStep other) {
        return new EditLayer(other, visible, opacity);
    }

    @Override
    public boolean shows() {
        return visible && opacity > 0;
    }

    @Override
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
