package focus.inference.api;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of every pixel is selected: 0 (not at all) to 255 (wholly), at full resolution. Immutable; kept in tiles of
 * which uniform ones take no memory and unchanged ones are shared between a mask and what is made from it, so that
 * keeping every state for undo is cheap.
 */
public final class Mask {
    static final int SHIFT = 8;

    /** Pixels a side of a tile. */
    public static final int TILE_SIDE = 1 << SHIFT;

    private static final int TILE = TILE_SIDE;

    private final ImageSize size;
    private final int columns;
    private final MaskTile[] tiles;

    private Mask(ImageSize size, int columns, MaskTile[] tiles) {
        this.size = size;
        this.columns = columns;
        this.tiles = tiles;
    }

    /** Writes or changes the coverage of one rectangle. */
    @FunctionalInterface
    public interface Painter {
        /**
         * @param samples coverage row by row, {@code area.width()} a row; holds what was there before
         * @param area the rectangle in full-resolution pixels
         */
        void paint(byte[] samples, ImageRect area);
    }

    /** Looks at one tile. */
    @FunctionalInterface
    public interface TileVisitor {
        /**
         * @param index row by row from 0; tiles are {@link #TILE_SIDE} pixels a side, less at the right and bottom edge
         * @param fill the coverage all over, 0..255; only where {@code samples} is null
         * @param samples row by row, not copied and not to be written to; null for a uniform tile
         */
        void tile(int index, int fill, byte @Nullable [] samples);
    }

    /** Gives tiles by their index. */
    @FunctionalInterface
    public interface TileSupplier {
        /** @return the tile's samples row by row, taken over; a single sample for a tile that is the same all over */
        byte[] tile(int index, ImageRect area);
    }

    /** Gives the samples of tiles when they are first looked at. */
    public interface TileWorker {
        /** Whether the draft's tile is not what it is to be; cheap. */
        boolean changes(int index, ImageRect area);

        /** @return the tile's samples row by row, taken over; always the same, on any thread */
        byte[] tile(int index, ImageRect area);
    }

    public static Mask empty(ImageSize size) {
        return uniform(size, MaskTile.EMPTY);
    }

    public static Mask full(ImageSize size) {
        return uniform(size, MaskTile.FULL);
    }

    /** A mask of given tiles, for whoever keeps masks elsewhere; the opposite of {@link #visitTiles}. */
    public static Mask ofTiles(ImageSize size, TileSupplier supplier) {
        Mask mask = empty(size);
        for (int index = 0; index < mask.tiles.length; index++) {
            ImageRect area = mask.tileArea(index, 0);
            byte[] samples = supplier.tile(index, area);
            if (samples.length != 1 && samples.length != area.area()) {
                throw new IllegalArgumentException(samples.length + " samples for a tile of " + area);
            }
            mask.tiles[index] = MaskTile.of(samples, samples.length == 1 ? 1 : area.width());
        }
        return mask;
    }

    /**
     * A mask of which every tile that {@code worker} changes is worked out when it is first read, and before that is shown
     * by {@link #draft}. Whoever reads it sees no difference but that the first read of a tile takes long.
     */
    public static Mask later(Mask draft, TileWorker worker) {
        MaskTile[] tiles = draft.tiles.clone();
        for (int i = 0; i < tiles.length; i++) {
            int index = i;
            ImageRect area = draft.tileArea(index, 0);
            if (worker.changes(index, area)) {
                tiles[index] = MaskTile.later(tiles[index], () -> worker.tile(index, area), area.width());
            }
        }
        return new Mask(draft.size, draft.columns, tiles);
    }

    private static Mask uniform(ImageSize size, MaskTile tile) {
        int columns = (size.width() + TILE - 1) >> SHIFT;
        int rows = (size.height() + TILE - 1) >> SHIFT;
        MaskTile[] tiles = new MaskTile[columns * rows];
        Arrays.fill(tiles, tile);
        return new Mask(size, columns, tiles);
    }

    public ImageSize size() {
        return size;
    }

    /** Coverage of one pixel, 0..255; 0 outside the picture. */
    public int at(int x, int y) {
        if (x < 0 || y < 0 || x >= size.width() || y >= size.height()) {
            return 0;
        }
        int index = (y >> SHIFT) * columns + (x >> SHIFT);
        byte[] samples = tiles[index].samples();
        if (samples == null) {
            return tiles[index].fill();
        }
        return samples[(y & (TILE - 1)) * tileArea(index, 0).width() + (x & (TILE - 1))] & 0xFF;
    }

    /**
     * A mask like this one in which {@code painter} has changed the pixels of {@code region}. The painter is called once
     * for every tile that the region touches, with the part of the tile inside the region. A tile that it leaves as it
     * was stays shared.
     */
    public Mask paint(ImageRect region, Painter painter) {
        MaskTile[] changed = tiles.clone();
        ImageRect clipped = region.intersect(size.bounds());
        for (int index : tilesUnder(clipped, 0)) {
            ImageRect tileArea = tileArea(index, 0);
            ImageRect part = tileArea.intersect(clipped);
            byte[] before = new byte[Math.toIntExact(part.area())];
            copyOut(index, 0, part, before, part);
            painter.paint(before, part);
            if (!tiles[index].holds(tileArea, part, before)) {
                changed[index] = tiles[index].with(tileArea, part, before);
            }
        }
        return new Mask(size, columns, changed);
    }

    /** What was selected is not, and the other way round. */
    public Mask invert() {
        MaskTile[] inverted = new MaskTile[tiles.length];
        Arrays.setAll(inverted, index -> tiles[index].invert());
        return new Mask(size, columns, inverted);
    }

    /**
     * Selected is what both select: the product, where 255 counts as 1. A tile that either has wholly or not at all takes
     * no work and no memory.
     *
     * @param other of the same size
     */
    public Mask times(Mask other) {
        if (!other.size.equals(size)) {
            throw new IllegalArgumentException("a mask of " + other.size + " times one of " + size);
        }
        MaskTile[] products = new MaskTile[tiles.length];
        Arrays.setAll(products, index -> tiles[index].times(other.tiles[index], tileArea(index, 0)));
        return new Mask(size, columns, products);
    }

    /**
     * Whether some pixel that {@code where} selects has another coverage in the other mask.
     *
     * @param other of the same size, as {@code where} is
     */
    public boolean differs(Mask other, Mask where) {
        return IntStream.range(0, tiles.length)
                .anyMatch(index -> tiles[index].differs(
                        other.tiles[index],
                        where.tiles[index],
                        tileArea(index, 0).area()));
    }

    /**
     * Stands for what lies under a region of full-resolution pixels: equal for two masks of one size that share all tiles
     * there, as those do that were made from one another by changes elsewhere.
     */
    public Object tilesOf(ImageRect region) {
        return Arrays.stream(tilesUnder(region.intersect(size.bounds()), 0))
                .mapToObj(index -> tiles[index])
                .toList();
    }

    /**
     * Coverage of a rectangle at a mip level: the mean over the pixels below.
     *
     * @param region in pixels of {@code level}; parts outside the picture read as 0
     * @return row by row, {@code region.width()} a row
     */
    public byte[] read(ImageRect region, int level) {
        byte[] out = new byte[Math.toIntExact(region.area())];
        ImageRect clipped = region.intersect(size.atLevel(level).bounds());
        if (level > SHIFT) {
            for (int i = 0; i < clipped.area(); i++) {
                int x = clipped.x() + i % clipped.width();
                int y = clipped.y() + i / clipped.width();
                out[(y - region.y()) * region.width() + x - region.x()] = (byte) meanOfTiles(x, y, level);
            }
            return out;
        }
        for (int index : tilesUnder(clipped, level)) {
            copyOut(index, level, tileArea(index, level).intersect(clipped), out, region);
        }
        return out;
    }

    /** One pixel of a level whose pixels are larger than tiles. */
    private int meanOfTiles(int x, int y, int level) {
        double sum = 0;
        ImageRect under = new ImageRect(x, y, 1, 1).fromLevel(level).intersect(size.bounds());
        for (int index : tilesUnder(under, 0)) {
            byte[] mean = tiles[index].means(SHIFT);
            int value = mean == null ? tiles[index].fill() : mean[0] & 0xFF;
            sum += (double) value * tileArea(index, 0).area();
        }
        return (int) Math.round(sum / under.area());
    }

    /** What can be shown at once: tiles that nobody has asked for yet are coarse, the others as they are. */
    public Mask draft() {
        MaskTile[] drafts = new MaskTile[tiles.length];
        Arrays.setAll(drafts, index -> tiles[index].draft());
        return new Mask(size, columns, drafts);
    }

    /** Whether {@link #read} finds all of a region of full-resolution pixels ready. */
    public boolean isWorkedOut(ImageRect region) {
        return Arrays.stream(tilesUnder(region.intersect(size.bounds()), 0)).allMatch(i -> tiles[i].isWorkedOut());
    }

    /**
     * Works out the tiles under a region of full-resolution pixels; milliseconds for each.
     *
     * @param wanted asked before each tile; false ends it
     */
    public void workOut(ImageRect region, BooleanSupplier wanted) {
        for (int index : tilesUnder(region.intersect(size.bounds()), 0)) {
            if (!wanted.getAsBoolean()) {
                return;
            }
            tiles[index].samples();
        }
    }

    /** The smallest rectangle around all pixels with coverage above 0; empty for an empty mask. */
    public ImageRect bounds() {
        ImageRect bounds = ImageRect.EMPTY;
        for (int index = 0; index < tiles.length; index++) {
            ImageRect area = tileArea(index, 0);
            bounds = bounds.union(tiles[index].bounds(area));
        }
        return bounds;
    }

    /** Pixels that are at least half selected. */
    public long area() {
        long area = 0;
        for (int index = 0; index < tiles.length; index++) {
            byte[] samples = tiles[index].samples();
            if (samples == null) {
                area += tiles[index].fill() >= 128 ? tileArea(index, 0).area() : 0;
            } else {
                for (byte sample : samples) {
                    area += sample < 0 ? 1 : 0; // 128..255 as a signed byte
                }
            }
        }
        return area;
    }

    /** Works out no more tiles than it takes to find one that is not empty. */
    public boolean isEmpty() {
        Stream<MaskTile> ready = Arrays.stream(tiles).filter(MaskTile::isWorkedOut);
        Stream<MaskTile> others = Arrays.stream(tiles).filter(tile -> !tile.isWorkedOut());
        return Stream.concat(ready, others).allMatch(tile -> tile.samples() == null && tile.fill() == 0);
    }

    /**
     * Hands out the samples of every tile that takes memory now, not copied and not to be written to. Masks made from one
     * another share them, so that whoever counts memory can count each array once, by identity. Mip levels, once read, add
     * a third.
     */
    public void forEachTile(Consumer<byte[]> visitor) {
        for (MaskTile tile : tiles) {
            byte[] samples = tile.draft().samples();
            if (samples != null) {
                visitor.accept(samples);
            }
        }
    }

    /** Shows every tile, uniform ones too, row by row. */
    public void visitTiles(TileVisitor visitor) {
        for (int index = 0; index < tiles.length; index++) {
            visitor.tile(index, tiles[index].fill(), tiles[index].samples());
        }
    }

    /** @param clipped pixels of {@code level}, at most {@link #SHIFT}; inside the picture */
    private int[] tilesUnder(ImageRect clipped, int level) {
        if (clipped.isEmpty()) {
            return new int[0];
        }
        int shift = SHIFT - level;
        int left = clipped.x() >> shift;
        int right = (clipped.right() - 1) >> shift;
        int top = clipped.y() >> shift;
        int bottom = (clipped.bottom() - 1) >> shift;
        int[] indexes = new int[(right - left + 1) * (bottom - top + 1)];
        int next = 0;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                indexes[next++] = row * columns + column;
            }
        }
        return indexes;
    }

    private ImageRect tileArea(int index, int level) {
        int shift = SHIFT - level;
        return new ImageRect((index % columns) << shift, (index / columns) << shift, 1 << shift, 1 << shift)
                .intersect(size.atLevel(level).bounds());
    }

    /** Copies {@code part} of a tile, in pixels of {@code level}, into {@code out}, whose rectangle is {@code frame}. */
    private void copyOut(int index, int level, ImageRect part, byte[] out, ImageRect frame) {
        byte[] samples = tiles[index].means(level);
        ImageRect area = tileArea(index, level);
        for (int y = part.y(); y < part.bottom(); y++) {
            int to = (y - frame.y()) * frame.width() + part.x() - frame.x();
            if (samples == null) {
                Arrays.fill(out, to, to + part.width(), (byte) tiles[index].fill());
            } else {
                int from = (y - area.y()) * area.width() + part.x() - area.x();
                System.arraycopy(samples, from, out, to, part.width());
            }
        }
    }

    static int ceilShift(int value, int level) {
        return (value + (1 << level) - 1) >> level;
    }
}
