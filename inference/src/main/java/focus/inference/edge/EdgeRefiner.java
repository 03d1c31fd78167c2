package focus.inference.edge;

import focus.inference.api.Mask;
import focus.inference.api.MaskLogits;
import focus.inference.image.ImageRect;
import focus.inference.image.RasterSource;

/**
 * Draws the edge of a network's coarse answer where the photo shows it. Around the edge, opacity is explained by colour, as
 * in a guided filter: on a small scale, so that it takes no longer in a large photo, and then read off every pixel's own
 * colour. Where the photo shows no edge, and a few of the network's cells away from it, the answer stays as it is.
 */
public final class EdgeRefiner implements Mask.TileWorker {
    /** Pixels of the small scale per cell of the network, about. */
    private static final double SMALL_CELL = 4;

    /** Side of the squares in which opacity is explained, in cells to each side. */
    private static final double REACH = 2;

    private final MaskLogits logits;
    private final RasterSource picture;
    private final int level;
    private final int radius;

    private EdgeRefiner(MaskLogits logits, RasterSource picture) {
        this.logits = logits;
        this.picture = picture;
        long finer = Math.round(Math.log(logits.pixelsPerCell() / SMALL_CELL) / Math.log(2));
        this.level = Math.clamp(finer, 0, picture.levels() - 1);
        this.radius = (int) Math.max(2, Math.round(REACH * logits.pixelsPerCell() / (1 << level)));
    }

    /**
     * @param picture what the network saw; of the answer's size
     * @return worked out tile by tile when it is read; holds on to {@code picture} until then. The same for the same answer
     *     and picture, in whatever order it is read.
     */
    public static Mask refine(MaskLogits logits, RasterSource picture) {
        if (!picture.size().equals(logits.imageSize())) {
            throw new IllegalArgumentException("an answer for " + logits.imageSize() + ", not " + picture.size());
        }
        return Mask.later(logits.toMask(), new EdgeRefiner(logits, picture));
    }

    @Override
    public boolean changes(int index, ImageRect area) {
        ImageRect seen =
                area.grow((radius + 1) << level).intersect(picture.size().bounds());
        return !logits.isOneSided(seen);
    }

    @Override
    public byte[] tile(int index, ImageRect area) {
        return new EdgeTile(logits, picture, area).coverage(level, radius);
    }
}
