package focus.inference.internal.edit;

import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Single pixels of a part of a picture at full resolution, read a tile at a time when one is first asked for, and given up
 * when memory is short: the surroundings of a large hole may be a whole photo. Safe for use by several threads.
 */
final class SourcePixels {
    private static final int SHIFT = 8;
    private static final int TILE = 1 << SHIFT;

    private final RasterSource source;
    private final ImageRect area;
    private final int columns;
    private final AtomicReferenceArray<@Nullable SoftReference<PixelBlock>> tiles;

    /** @param area full-resolution pixels of {@code source}; pixels count from its top-left */
    SourcePixels(RasterSource source, ImageRect area) {
        this.source = source;
        this.area = area;
        this.columns = (area.width() + TILE - 1) >> SHIFT;
        this.tiles = new AtomicReferenceArray<>(columns * ((area.height() + TILE - 1) >> SHIFT));
    }

    int width() {
        return area.width();
    }

    int height() {
        return area.height();
    }

    /** Reads one pixel as {@link Samples#premultiplied(PixelBlock, int, int, float[])} does. */
    void premultiplied(int x, int y, float[] pixel) {
        PixelBlock tile = tile((y >> SHIFT) * columns + (x >> SHIFT));
        Samples.premultiplied(tile, x & (TILE - 1), y & (TILE - 1), pixel);
    }

    private PixelBlock tile(int index) {
        SoftReference<PixelBlock> known = tiles.get(index);
        PixelBlock tile = known == null ? null : known.get();
        if (tile == null) {
            // Threads that come here together read the same pixels.
            int x = area.x() + index % columns * TILE;
            int y = area.y() + index / columns * TILE;
            tile = source.read(new ImageRect(x, y, TILE, TILE).intersect(area), 0);
            tiles.set(index, new SoftReference<>(tile));
        }
        return tile;
    }
}
