package focus.app.model;

import focus.inference.api.EditOp;
import focus.inference.api.Mask;
import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.util.Optional;

/**
 * An edit as it lies over what is below it.
 *
 * @param opacity per cent, 0..100
 * @param mask what of it shows; empty while that is all of it
 */
public record EditLayer(EditStep edit, boolean visible, int opacity, Optional<LayerMask> mask) implements Layer {
    public EditLayer {
        if (opacity < 0 || opacity > 100) {
            throw new IllegalArgumentException("an opacity of " + opacity + " %");
        }
    }

    @Override
    public EditLayer withVisible(boolean shown) {
        return new EditLayer(edit, shown, opacity, mask);
    }

    public EditLayer withOpacity(int percent) {
        return new EditLayer(edit, visible, percent, mask);
    }

    /** The same place and look for another edit. */
    public EditLayer withEdit(EditStep other) {
        return new EditLayer(other, visible, opacity, mask);
    }

    public EditLayer withMask(Optional<LayerMask> changed) {
        return new EditLayer(edit, visible, opacity, changed);
    }

    @Override
    public boolean shows() {
        return visible && opacity > 0;
    }

    /** Of the picture that it lies over. */
    public ImageSize size() {
        return edit.result().coverage().size();
    }

    /** What it covers: where it was painted away, nothing. */
    public Mask covered() {
        Mask coverage = edit.result().coverage();
        return mask.map(painted -> coverage.times(painted.mask())).orElse(coverage);
    }

    /** What was painted away of it. */
    public Mask hidden() {
        Mask coverage = edit.result().coverage();
        return mask.map(painted -> coverage.times(painted.mask().invert())).orElseGet(() -> Mask.empty(size()));
    }

    @Override
    public RasterSource over(RasterSource below) {
        return shows() ? masked(below, unmasked(below)) : below;
    }

    /** The picture as it would be with nothing painted away; only of a layer that {@link #shows}. */
    RasterSource unmasked(RasterSource below) {
        return switch (edit.op()) {
            case EditOp.Remove _ -> new LayeredRaster(below, edit.result(), opacity);
            case EditOp.Paste _ -> new PastedRaster(below, edit.result(), opacity);
        };
    }

    /** @param unmasked what {@link #unmasked} gave over {@code below} */
    RasterSource masked(RasterSource below, RasterSource unmasked) {
        return mask.<RasterSource>map(painted ->
                        new MaskedRaster(below, unmasked, edit.result().region(), painted.mask()))
                .orElse(unmasked);
    }

    /** Whether both are the same where nothing is painted away. */
    @SuppressWarnings("ReferenceEquality") // an edit is told by identity; comparing pixels is never meant
    boolean sameUnmasked(EditLayer other) {
        return shows() && other.shows() && edit == other.edit && opacity == other.opacity;
    }
}
