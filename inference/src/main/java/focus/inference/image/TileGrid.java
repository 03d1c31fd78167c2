package focus.inference.image;

import java.util.stream.IntStream;

/** One mip level of a picture in memory, cut into tiles of 512x512 pixels (smaller at the right and bottom edge). */
final class TileGrid {
    private static final int SHIFT = 9;
    static final int TILE = 1 << SHIFT;

    private final ImageSize size;
    private final PixelFormat format;
    private final int columns;
    private final PixelBlock[] tiles;

    private TileGrid(ImageSize size, PixelFormat format, PixelBlock[] tiles) {
        this.size = size;
        this.format = format;
        this.columns = across(size.width());
        this.tiles = tiles;
    }

    /** A level of zeros. */
    static TileGrid allocate(ImageSize size, PixelFormat format) {
        int columns = across(size.width());
        PixelBlock[] tiles = new PixelBlock[Math.multiplyExact(columns, across(size.height()))];
        for (int i = 0; i < tiles.length; i++) {
            ImageRect area = area(i, columns, size);
            tiles[i] = PixelBlock.allocate(area.width(), area.height(), format);
        }
        return new TileGrid(size, format, tiles);
    }

    ImageSize size() {
        return size;
    }

    /** Copies {@code block} to the place whose top-left is (x, y). */
    void write(int x, int y, PixelBlock block) {
        ImageRect region = new ImageRect(x, y, block.width(), block.height());
        forEachTile(
                region,
                (tile, area, part) -> tile.copyFrom(
                        block, part.x() - x, part.y() - y, part.x() - area.x(), part.y() - area.y(), part.size()));
    }

    /** @param region inside the level, not empty */
    PixelBlock read(ImageRect region) {
        PixelBlock out = PixelBlock.allocate(region.width(), region.height(), format);
        forEachTile(
                region,
                (tile, area, part) -> out.copyFrom(
                        tile,
                        part.x() - area.x(),
                        part.y() - area.y(),
                        part.x() - region.x(),
                        part.y() - region.y(),
                        part.size()));
        return out;
    }

    /** The next mip level; uses all cores. */
    TileGrid halve() {
        TileGrid half = allocate(size.atLevel(1), format);
        IntStream.range(0, tiles.length).parallel().forEach(i -> {
            ImageRect area = area(i, columns, size);
            half.write(area.x() / 2, area.y() / 2, Mip.halve(tiles[i]));
        });
        return half;
    }

    /** What to do with one tile. */
    @FunctionalInterface
    private interface TileAction {
        /**
         * @param area where the tile lies
         * @param part the tile's share of the region
         */
        void at(PixelBlock tile, ImageRect area, ImageRect part);
    }

    private void forEachTile(ImageRect region, TileAction action) {
        for (int row = region.y() >> SHIFT; row <= (region.bottom() - 1) >> SHIFT; row++) {
            for (int column = region.x() >> SHIFT; column <= (region.right() - 1) >> SHIFT; column++) {
                int index = row * columns + column;
                ImageRect area = area(index, columns, size);
                action.at(tiles[index], area, area.intersect(region));
            }
        }
    }

    private static ImageRect area(int index, int columns, ImageSize size) {
        int x = (index % columns) << SHIFT;
        int y = (index / columns) << SHIFT;
        return new ImageRect(x, y, Math.min(TILE, size.width() - x), Math.min(TILE, size.height() - y));
    }

    private static int across(int pixels) {
        return ((pixels - 1) >> SHIFT) + 1;
    }
}
