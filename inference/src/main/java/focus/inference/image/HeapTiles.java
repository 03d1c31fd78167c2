package focus.inference.image;

import java.util.Arrays;
import java.util.List;

/** Tiles in memory. */
final class HeapTiles implements TileStore {
    private final PixelBlock[][] tiles;

    HeapTiles(List<TileGrid> levels) {
        tiles = levels.stream().map(level -> new PixelBlock[level.count()]).toArray(PixelBlock[][]::new);
    }

    @Override
    public void put(int level, int index, PixelBlock tile) {
        tiles[level][index] = tile;
    }

    @Override
    public void read(int level, int index, ImageRect area, ImageRect part, PixelBlock out, ImageRect region) {
        out.copyFrom(
                tiles[level][index],
                part.x() - area.x(),
                part.y() - area.y(),
                part.x() - region.x(),
                part.y() - region.y(),
                part.size());
    }

    @Override
    public long heldBytes() {
        return Arrays.stream(tiles)
                .flatMap(Arrays::stream)
                .mapToLong(tile ->
                        (long) tile.width() * tile.height() * tile.format().bytesPerPixel())
                .sum();
    }

    /** The garbage collector does it. */
    @Override
    public void close() {}
}
