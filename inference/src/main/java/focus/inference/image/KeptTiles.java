package focus.inference.image;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tiles that can be made again, the latest used ones. Given up whenever memory is short. Thread-safe.
 */
final class KeptTiles {
    /** Pixels a side, at any level. */
    static final int SIDE = 512;

    private final Map<Address, SoftReference<PixelBlock>> tiles;

    /** @param most how many are kept */
    KeptTiles(int most) {
        tiles = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Address, SoftReference<PixelBlock>> eldest) {
                return size() > most;
            }
        };
    }

    private record Address(int level, int column, int row) {}

    /** Makes a tile. */
    @FunctionalInterface
    interface Maker {
        /** @param area in pixels of the level */
        PixelBlock make(ImageRect area);
    }

    /**
     * Puts a region together from tiles.
     *
     * @param region inside the level, not empty
     * @param bounds of the level
     * @param maker makes those that are not kept; two threads that need the same tile both make it
     */
    PixelBlock read(ImageRect region, int level, ImageRect bounds, PixelFormat format, Maker maker) {
        PixelBlock out = PixelBlock.allocate(region.width(), region.height(), format);
        for (int row = region.y() / SIDE; row <= (region.bottom() - 1) / SIDE; row++) {
            for (int column = region.x() / SIDE; column <= (region.right() - 1) / SIDE; column++) {
                ImageRect area = new ImageRect(column * SIDE, row * SIDE, SIDE, SIDE).intersect(bounds);
                PixelBlock tile = tile(new Address(level, column, row), area, maker);
                ImageRect part = area.intersect(region);
                out.copyFrom(
                        tile,
                        part.x() - area.x(),
                        part.y() - area.y(),
                        part.x() - region.x(),
                        part.y() - region.y(),
                        part.size());
            }
        }
        return out;
    }

    private PixelBlock tile(Address address, ImageRect area, Maker maker) {
        PixelBlock kept = find(address);
        if (kept != null) {
            return kept;
        }
        PixelBlock made = maker.make(area);
        keep(address, made);
        return made;
    }

    private synchronized @Nullable PixelBlock find(Address address) {
        SoftReference<PixelBlock> reference = tiles.get(address);
        return reference == null ? null : reference.get();
    }

    private synchronized void keep(Address address, PixelBlock tile) {
        tiles.put(address, new SoftReference<>(tile));
    }
}
