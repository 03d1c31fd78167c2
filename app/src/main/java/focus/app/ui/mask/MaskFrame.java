package focus.app.ui.mask;

import focus.app.ui.tile.TileAddress;
import focus.app.ui.tile.TileLayout;
import focus.inference.image.ImageRect;
import java.util.List;
import java.util.Map;

/**
 * The overlay, ready to be drawn in this and nearby views. Immutable.
 *
 * @param request what it answers
 * @param layout how the picture is cut
 * @param tiles those in view
 * @param draft whether parts of them are coarse, because the mask has not been worked out there yet
 * @param bounds around all that is selected, full-resolution pixels; empty when nothing is
 */
record MaskFrame(
        MaskRequest request, TileLayout layout, Map<TileAddress, MaskTile> tiles, boolean draft, ImageRect bounds) {
    /** Side of a tile in pixels of its level; smaller than the picture's, so that a brush touches little. */
    static final int SIDE = 256;

    MaskFrame {
        tiles = Map.copyOf(tiles);
    }

    /** Whether drawing this is all that {@code wanted} asks for. */
    boolean answers(MaskRequest wanted) {
        return request.mask() == wanted.mask()
                && request.strokes().equals(wanted.strokes())
                && request.look().equals(wanted.look())
                && request.detail().equals(wanted.detail())
                && !(draft && wanted.isWorkedOut())
                && tiles.keySet().containsAll(needed(wanted));
    }

    static List<TileAddress> needed(MaskRequest wanted) {
        TileLayout layout = new TileLayout(wanted.viewport().picture(), SIDE);
        return layout.visible(wanted.viewport(), wanted.detail().level());
    }
}
