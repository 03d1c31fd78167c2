package focus.inference.api;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How much of every pixel is selected: 0 (not at all) to 255 (wholly), at full resolution. Immutable; kept in tiles of
 * which uniform ones take no memory and unchanged ones are shared between a mask and what is made from it, so that
 * keeping every state for undo is cheap.
 */
public final class Mask {
    private static final int SHIFT = 8;
    private static final int TILE = 1 << SHIFT;

    private final ImageSize size;
    private final int columns;
    private final Tile[] tiles;

    private Mask(ImageSize size, int columns, Tile[] tiles) {
        this.size = size;
        this.columns = columns;
        this.tiles = tiles;
    }

    /** One tile: uniform where {@code samples} is null. */
    private static final class Tile {
        static final Tile EMPTY = new Tile(0, null);
        static final Tile FULL = new Tile(255, null);

        final int fill;
        final byte @Nullable [] samples;

        Tile(int fill, byte @Nullable [] samples) {
            this.fill = fill;
            this.samples = samples;
        }
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

    public static Mask empty(ImageSize size) {
        return uniform(size, Tile.EMPTY);
    }

    public static Mask full(ImageSize size) {
        return uniform(size, Tile.FULL);
    }

    private static Mask uniform(ImageSize size, Tile tile) {
        int columns = (size.width() + TILE - 1) >> SHIFT;
        int rows = (size.height() + TILE - 1) >> SHIFT;
        Tile[] tiles = new Tile[columns * rows];
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
        Tile tile = tiles[index];
        if (tile.samples == null) {
            return tile.fill;
        }
        return tile.samples[(y & (TILE - 1)) * tileArea(index).width() + (x & (TILE - 1))] & 0xFF;
    }

    /**
     * A mask like this one in which {@code painter} has changed the pixels of {@code region}. The painter is called once
     * for every tile that the region touches, with the part of the tile inside the region. A tile that it leaves as it
     * was stays shared.
     */
    public Mask paint(ImageRect region, Painter painter) {
        Tile[] changed = tiles.clone();
        ImageRect clipped = region.intersect(size.bounds());
        for (int index : tilesUnder(clipped)) {
            ImageRect tileArea = tileArea(index);
            ImageRect part = tileArea.intersect(clipped);
            byte[] before = new byte[Math.toIntExact(part.area())];
            copyOut(index, part, before, part);
            painter.paint(before, part);
            if (!holds(index, part, before)) {
                changed[index] = merge(tiles[index], tileArea, part, before);
            }
        }
        return new Mask(size, columns, changed);
    }

    /** What was selected is not, and the other way round. */
    public Mask invert() {
        Tile[] inverted = new Tile[tiles.length];
        for (int i = 0; i < tiles.length; i++) {
            Tile tile = tiles[i];
            if (tile.samples == null) {
                inverted[i] = new Tile(255 - tile.fill, null);
            } else {
                byte[] samples = new byte[tile.samples.length];
                for (int j = 0; j < samples.length; j++) {
                    samples[j] = (byte) ~tile.samples[j];
                }
                inverted[i] = new Tile(0, samples);
            }
        }
        return new Mask(size, columns, inverted);
    }

    /**
     * Coverage of a rectangle at a mip level: the mean over the pixels below.
     *
     * @param region in pixels of {@code level}; parts outside the picture read as 0
     * @return row by row, {@code region.width()} a row
     */
    public byte[] read(ImageRect region, int level) {
        byte[] out = new byte[Math.toIntExact(region.area())];
        if (level == 0) {
            ImageRect clipped = region.intersect(size.bounds());
            for (int index : tilesUnder(clipped)) {
                copyOut(index, tileArea(index).intersect(clipped), out, region);
            }
            return out;
        }
        int step = 1 << level;
        for (int row = 0; row < region.height(); row++) {
            ImageRect band = new ImageRect(region.x(), region.y() + row, region.width(), 1).fromLevel(level);
            ImageRect inside = band.intersect(size.bounds());
            if (!inside.isEmpty() && !isZero(inside)) {
                average(read(inside, 0), inside, step, out, row * region.width(), region.x());
            }
        }
        return out;
    }

    /** The smallest rectangle around all pixels with coverage above 0; empty for an empty mask. */
    public ImageRect bounds() {
        ImageRect bounds = ImageRect.EMPTY;
        for (int index = 0; index < tiles.length; index++) {
            Tile tile = tiles[index];
            ImageRect area = tileArea(index);
            if (tile.samples != null) {
                bounds = bounds.union(tightBounds(tile.samples, area));
            } else if (tile.fill > 0) {
                bounds = bounds.union(area);
            }
        }
        return bounds;
    }

    /** Pixels that are at least half selected. */
    public long area() {
        long area = 0;
        for (int index = 0; index < tiles.length; index++) {
            Tile tile = tiles[index];
            if (tile.samples == null) {
                area += tile.fill >= 128 ? tileArea(index).area() : 0;
            } else {
                for (byte sample : tile.samples) {
                    area += sample < 0 ? 1 : 0; // 128..255 as a signed byte
                }
            }
        }
        return area;
    }

    public boolean isEmpty() {
        return isZero(size.bounds());
    }

    /**
     * Hands out the samples of every tile that takes memory, not copied and not to be written to. Masks made from one
     * another share them, so that whoever counts memory can count each array once, by identity.
     */
    public void forEachTile(Consumer<byte[]> visitor) {
        for (Tile tile : tiles) {
            if (tile.samples != null) {
                visitor.accept(tile.samples);
            }
        }
    }

    private boolean isZero(ImageRect region) {
        for (int index : tilesUnder(region)) {
            Tile tile = tiles[index];
            if (tile.samples != null || tile.fill > 0) {
                return false;
            }
        }
        return true;
    }

    private int[] tilesUnder(ImageRect clipped) {
        if (clipped.isEmpty()) {
            return new int[0];
        }
        int left = clipped.x() >> SHIFT;
        int right = (clipped.right() - 1) >> SHIFT;
        int top = clipped.y() >> SHIFT;
        int bottom = (clipped.bottom() - 1) >> SHIFT;
        int[] indexes = new int[(right - left + 1) * (bottom - top + 1)];
        int next = 0;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                indexes[next++] = row * columns + column;
            }
        }
        return indexes;
    }

    private ImageRect tileArea(int index) {
        return new ImageRect((index % columns) << SHIFT, (index / columns) << SHIFT, TILE, TILE)
                .intersect(size.bounds());
    }

    /** Copies {@code part} of a tile into {@code out}, whose top-left is that of {@code frame}. */
    private void copyOut(int index, ImageRect part, byte[] out, ImageRect frame) {
        Tile tile = tiles[index];
        ImageRect area = tileArea(index);
        for (int y = part.y(); y < part.bottom(); y++) {
            int to = (y - frame.y()) * frame.width() + part.x() - frame.x();
            if (tile.samples == null) {
                Arrays.fill(out, to, to + part.width(), (byte) tile.fill);
            } else {
                System.arraycopy(
                        tile.samples, (y - area.y()) * area.width() + part.x() - area.x(), out, to, part.width());
            }
        }
    }

    /** Whether {@code part} of a tile is {@code painted} already. */
    private boolean holds(int index, ImageRect part, byte[] painted) {
        Tile tile = tiles[index];
        ImageRect area = tileArea(index);
        if (tile.samples == null) {
            byte fill = (byte) tile.fill;
            return painted[0] == fill
                    && Arrays.mismatch(painted, 1, painted.length, painted, 0, painted.length - 1) < 0;
        }
        int width = part.width();
        for (int row = 0; row < part.height(); row++) {
            int from = (part.y() - area.y() + row) * area.width() + part.x() - area.x();
            if (!Arrays.equals(tile.samples, from, from + width, painted, row * width, (row + 1) * width)) {
                return false;
            }
        }
        return true;
    }

    private static Tile merge(Tile before, ImageRect area, ImageRect part, byte[] painted) {
        byte[] samples = painted;
        if (!part.equals(area)) {
            samples = new byte[Math.toIntExact(area.area())];
            if (before.samples == null) {
                Arrays.fill(samples, (byte) before.fill);
            } else {
                System.arraycopy(before.samples, 0, samples, 0, samples.length);
            }
            for (int row = 0; row < part.height(); row++) {
                int to = (part.y() - area.y() + row) * area.width() + part.x() - area.x();
                System.arraycopy(painted, row * part.width(), samples, to, part.width());
            }
        }
        return compact(samples);
    }

    private static Tile compact(byte[] samples) {
        byte first = samples[0];
        for (byte sample : samples) {
            if (sample != first) {
                return new Tile(0, samples);
            }
        }
        return new Tile(first & 0xFF, null);
    }

    private static ImageRect tightBounds(byte[] samples, ImageRect area) {
        ImageRect bounds = ImageRect.EMPTY;
        for (int row = 0; row < area.height(); row++) {
            int from = row * area.width();
            int left = 0;
            while (left < area.width() && samples[from + left] == 0) {
                left++;
            }
            if (left == area.width()) {
                continue;
            }
            int right = area.width();
            while (samples[from + right - 1] == 0) {
                right--;
            }
            bounds = bounds.union(
                    ImageRect.ofEdges(area.x() + left, area.y() + row, area.x() + right, area.y() + row + 1));
        }
        return bounds;
    }

    private static void average(byte[] band, ImageRect bandArea, int step, byte[] out, int offset, int firstColumn) {
        int from = bandArea.x() / step;
        int to = (bandArea.right() + step - 1) / step;
        for (int column = from; column < to; column++) {
            int left = Math.max(column * step, bandArea.x());
            int right = Math.min((column + 1) * step, bandArea.right());
            long sum = 0;
            for (int y = 0; y < bandArea.height(); y++) {
                int row = y * bandArea.width() - bandArea.x();
                for (int x = left; x < right; x++) {
                    sum += band[row + x] & 0xFF;
                }
            }
            long count = (long) (right - left) * bandArea.height();
            out[offset + column - firstColumn] = (byte) ((sum + count / 2) / count);
        }
    }
}
