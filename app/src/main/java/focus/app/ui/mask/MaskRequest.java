package focus.app.ui.mask;

import focus.app.ui.viewport.Viewport;
import focus.inference.api.Mask;

/**
 * What the overlay is to show.
 *
 * @param mask compared by identity
 * @param strokes painted over it
 * @param look its colours
 * @param viewport where it is looked at
 */
record MaskRequest(Mask mask, StrokeTrail strokes, MaskLook look, Viewport viewport) {
    MaskDetail detail() {
        return MaskDetail.of(viewport);
    }
}
