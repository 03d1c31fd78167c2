package focus.app.ui.mask;

import focus.app.ui.tile.MipLevel;
import focus.app.ui.viewport.Viewport;

/**
 * How finely a view wants the mask.
 *
 * @param level the mip level
 * @param pixelEdges whether the outline follows the edges of pixels
 */
record MaskDetail(int level, boolean pixelEdges) {
    /** From here on pixels are squares big enough to see which are in. */
    private static final double PIXELS_SHOW = 6;

    private static final int LEVELS = 24;

    static MaskDetail of(Viewport viewport) {
        return new MaskDetail(MipLevel.near(viewport.scale(), LEVELS), viewport.scale() >= PIXELS_SHOW);
    }
}
