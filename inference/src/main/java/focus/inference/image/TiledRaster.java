package focus.inference.image;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A picture in tiles of every mip level, about 4/3 of the picture's own bytes, in memory or in a temporary file. Immutable
 * once built; reads copy, so any number of threads may read at once. Whoever builds one in a file closes it.
 */
public final class TiledRaster implements RasterSource {
    private final PixelFormat format;
    private final SrgbConverter srgb;
    private final List<TileGrid> levels;
    private final TileStore store;

    private TiledRaster(PixelFormat format, SrgbConverter srgb, List<TileGrid> levels, TileStore store) {
        this.format = format;
        this.srgb = srgb;
        this.levels = levels;
        this.store = store;
    }

    /**
     * Starts a picture that is kept in memory.
     *
     * @param format depth, alpha and colour space of the blocks that will come
     * @param srgb from {@code format} to 8-bit sRGB; {@link SrgbConverter#PLAIN} for sRGB pictures
     */
    public static Builder builder(ImageSize size, PixelFormat format, SrgbConverter srgb) {
        return new Builder(size, format, srgb, HeapTiles::new);
    }

    /**
     * Starts a picture that is kept in a file, nothing of it in memory. The file is nobody else's: it has no name where the
     * system allows that, and goes with the picture or the process.
     *
     * @param folder for temporary files; needs room for {@link #bytes}
     * @throws TileFileException if no file can be made there
     */
    public static Builder builder(ImageSize size, PixelFormat format, SrgbConverter srgb, Path folder) {
        return new Builder(size, format, srgb, levels -> FileTiles.create(folder, levels, format));
    }

    /** A picture of one block, copied. */
    public static TiledRaster of(PixelBlock pixels, SrgbConverter srgb) {
        return builder(new ImageSize(pixels.width(), pixels.height()), pixels.format(), srgb)
                .rows(0, pixels)
                .build();
    }

    /** Bytes that such a picture takes with its smaller levels, about. */
    public static long bytes(ImageSize size, PixelFormat format) {
        return size.area() * format.bytesPerPixel() * 4 / 3;
    }

    /**
     * Bytes of memory that are under way while such a picture is built from rows: of each level a row of tiles, which
     * together are two of the largest.
     */
    public static long bytesUnderWay(ImageSize size, PixelFormat format) {
        return 2L * TileGrid.TILE * size.longSide() * format.bytesPerPixel();
    }

    @Override
    public ImageSize size() {
        return levels.getFirst().size();
    }

    @Override
    public PixelFormat format() {
        return format;
    }

    @Override
    public SrgbConverter srgb() {
        return srgb;
    }

    @Override
    public int levels() {
        return levels.size();
    }

    @Override
    public PixelBlock read(ImageRect region, int level) {
        checkRegion(region, level);
        PixelBlock out = PixelBlock.allocate(region.width(), region.height(), format);
        levels.get(level).forEachTile(region, (index, area, part) -> store.read(level, index, area, part, out, region));
        return out;
    }

    /** Bytes of the picture that lie on the Java heap. */
    long heldBytes() {
        return store.heldBytes();
    }

    @Override
    public void close() {
        store.close();
    }

    /**
     * Takes the pixels of a picture piece by piece. For one thread; the pieces are copied. Smaller levels are made on other
     * threads meanwhile. Whoever does not come to {@link #build} closes it.
     */
    public static final class Builder implements AutoCloseable {
        private final ImageSize size;
        private final PixelFormat format;
        private final SrgbConverter srgb;
        private final List<TileGrid> levels;
        private final TileStore store;
        private final PyramidMaker pyramid;
        private long written;
        private boolean built;

        private Builder(
                ImageSize size, PixelFormat format, SrgbConverter srgb, Function<List<TileGrid>, TileStore> stores) {
            this.size = size;
            this.format = format;
            this.srgb = srgb;
            this.levels = grids(size);
            this.store = stores.apply(levels);
            this.pyramid = new PyramidMaker(levels, format, store);
        }

        private static List<TileGrid> grids(ImageSize size) {
            return IntStream.range(0, RasterSource.levels(size))
                    .mapToObj(level -> new TileGrid(size.atLevel(level)))
                    .toList();
        }

        /**
         * @param y the picture row of the strip's first row
         * @param strip as wide as the picture, in the picture's format
         * @throws TileFileException if there is no room for what came before
         */
        public Builder rows(int y, PixelBlock strip) {
            if (strip.width() != size.width()) {
                throw new IllegalArgumentException("a strip of " + strip.width() + " columns for a picture of " + size);
            }
            return block(0, y, strip);
        }

        /**
         * Any rectangle, in any order; each pixel is to be written once.
         *
         * @param x the picture column of the block's first column
         * @param y the picture row of the block's first row
         * @throws TileFileException if there is no room for what came before
         */
        public Builder block(int x, int y, PixelBlock block) {
            if (built) {
                throw new IllegalStateException("the picture is already built");
            }
            if (!block.format().equals(format)) {
                throw new IllegalArgumentException("a block of " + block.format() + " for a picture of " + format);
            }
            ImageRect region = new ImageRect(x, y, block.width(), block.height());
            if (!size.bounds().contains(region)) {
                throw new IllegalArgumentException(region + " leaves the picture of " + size);
            }
            pyramid.write(x, y, block);
            written += region.area();
            return this;
        }

        /** Bytes of the Java heap for pixels that are no whole tiles yet, once those that are have been put away. */
        long settledBytes() {
            pyramid.settle();
            return pyramid.pendingBytes();
        }

        /**
         * Waits for the smaller levels.
         *
         * @throws IllegalStateException if the pieces do not cover the picture exactly once
         * @throws TileFileException if there is no room for it
         */
        public TiledRaster build() {
            if (built || written != size.area()) {
                throw new IllegalStateException(
                        built
                                ? "the picture is already built"
                                : written + " pixels were written for a picture of " + size);
            }
            pyramid.finish();
            if (pyramid.pendingBytes() > 0) {
                throw new IllegalStateException("some pixels were written twice and others never");
            }
            built = true;
            return new TiledRaster(format, srgb, levels, store);
        }

        /** Frees what was taken for a picture that was not built; else does nothing. */
        @Override
        public void close() {
            if (!built) {
                pyramid.abandon();
                store.close();
            }
        }
    }
}
