package focus.app.ui.tile;

import focus.inference.image.RasterSource;
import java.util.List;

/**
 * What identifies a tile's pixels.
 *
 * @param original the untouched picture, compared by identity
 * @param address which tile of it
 * @param edits those that touch the tile, bottom first
 */
record TileKey(RasterSource original, TileAddress address, List<PictureEdition.Seen> edits) {
    TileKey {
        edits = List.copyOf(edits);
    }
}
