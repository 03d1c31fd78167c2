package focus.inference.image;

/**
 * How one mip level of a picture is cut into tiles of 512x512 pixels (smaller at the right and bottom edge), counted row
 * by row from 0.
 *
 * @param size of the level
 */
record TileGrid(ImageSize size) {
    private static final int SHIFT = 9;
    static final int TILE = 1 << SHIFT;

    /** What to do with one tile. */
    @FunctionalInterface
    interface TileAction {
        /**
         * @param area where the tile lies
         * @param part the tile's share of the region
         */
        void at(int index, ImageRect area, ImageRect part);
    }

    /** @param region inside the level, not empty */
    void forEachTile(ImageRect region, TileAction action) {
        for (int row = region.y() >> SHIFT; row <= (region.bottom() - 1) >> SHIFT; row++) {
            for (int column = region.x() >> SHIFT; column <= (region.right() - 1) >> SHIFT; column++) {
                int index = row * columns() + column;
                ImageRect area = area(index);
                action.at(index, area, area.intersect(region));
            }
        }
    }

    int count() {
        return Math.multiplyExact(columns(), across(size.height()));
    }

    /** Where a tile lies. */
    ImageRect area(int index) {
        int x = (index % columns()) << SHIFT;
        int y = (index / columns()) << SHIFT;
        return new ImageRect(x, y, Math.min(TILE, size.width() - x), Math.min(TILE, size.height() - y));
    }

    /** The tile that holds a pixel. */
    int indexAt(int x, int y) {
        return (y >> SHIFT) * columns() + (x >> SHIFT);
    }

    private int columns() {
        return across(size.width());
    }

    private static int across(int pixels) {
        return ((pixels - 1) >> SHIFT) + 1;
    }
}
