package focus.app.ui.tile;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Optional;

/**
 * A picture with some edits over it, in such a way that a tile can tell which of them it shows. Two editions of one
 * original share every tile that no differing edit touches, so an edit, its undo and before/after redraw only what
 * they changed.
 *
 * @param unedited the picture without any edit, in the same frame, compared by identity: editions of it may stand in for
 *     each other while tiles are read
 * @param original the picture below the edits, compared by identity; it may hold others, below the last frame step
 * @param source the picture with the edits
 * @param edits bottom first
 */
public record PictureEdition(RasterSource unedited, RasterSource original, RasterSource source, List<Patch> edits) {
    /**
     * What one edit has changed.
     *
     * @param pixels what it put there; compared by identity
     * @param region full-resolution pixels
     * @param opacity per cent
     * @param mask what of it shows; empty while that is all of it
     */
    public record Patch(PixelBlock pixels, ImageRect region, int opacity, Optional<Mask> mask) {
        /** What is seen of it in a part of the picture that it touches. */
        Seen in(ImageRect area) {
            return new Seen(pixels, opacity, mask.map(painted -> painted.tilesOf(area.intersect(region))));
        }
    }

    /**
     * What a tile shows of an edit.
     *
     * @param mask stands for what of the edit shows there
     */
    record Seen(PixelBlock pixels, int opacity, Optional<Object> mask) {}

    public PictureEdition {
        edits = List.copyOf(edits);
    }

    /** What identifies the tile's pixels. */
    TileKey key(TileAddress tile, TileLayout layout) {
        ImageRect area = layout.pictureArea(tile);
        List<Seen> touching = edits.stream()
                .filter(patch -> !patch.region().intersect(area).isEmpty())
                .map(patch -> patch.in(area))
                .toList();
        return new TileKey(original, tile, touching);
    }
}
