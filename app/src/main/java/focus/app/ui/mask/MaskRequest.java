package focus.app.ui.mask;

import focus.app.ui.tile.TileAddress;
import focus.app.ui.tile.TileLayout;
import focus.app.ui.viewport.Viewport;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;

/**
 * What the overlay is to show.
 *
 * @param mask compared by identity
 * @param strokes painted over it
 * @param look its colours
 * @param viewport where it is looked at
 */
record MaskRequest(Mask mask, StrokeTrail strokes, MaskLook look, Viewport viewport) {
    /** Whether the mask can be read at once wherever it is in view. */
    boolean isWorkedOut() {
        return mask.isWorkedOut(seen());
    }

    /** The part of the mask that the view shows, with the pixels beside it, full resolution. */
    ImageRect seen() {
        TileLayout layout = new TileLayout(mask.size(), MaskFrame.SIDE);
        ImageRect seen = ImageRect.EMPTY;
        for (TileAddress tile : MaskFrame.needed(this)) {
            seen = seen.union(layout.area(tile).grow(1).fromLevel(tile.level()));
        }
        return seen;
    }

    MaskDetail detail() {
        return MaskDetail.of(viewport);
    }
}
