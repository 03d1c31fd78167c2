package focus.inference.image;

/**
 * Where the tiles of a picture's mip levels are kept. Each tile is put once; after that it can be read by any number of
 * threads at once. Whoever makes a store closes it.
 */
interface TileStore extends AutoCloseable {
    /**
     * @param level mip level
     * @param index of the tile in the level's {@link TileGrid}
     * @param tile taken over
     * @throws TileFileException if there is no room
     */
    void put(int level, int index, PixelBlock tile);

    /**
     * Copies a part of a tile.
     *
     * @param area where the tile lies in its level
     * @param part what is wanted of it, in pixels of the level
     * @param out taken to begin at {@code region}'s top-left in the level
     * @throws java.util.concurrent.CancellationException if the store is closed
     * @throws TileFileException if the disk fails
     */
    void read(int level, int index, ImageRect area, ImageRect part, PixelBlock out, ImageRect region);

    /** Bytes of tiles that lie on the Java heap. */
    long heldBytes();

    /** A second call does nothing. */
    @Override
    void close();
}
