package focus.inference.image;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture held in memory: tiles of every mip level, about 4/3 of the picture's own bytes. Immutable once built; reads
 * copy, so any number of threads may read at once.
 */
public final class TiledRaster implements RasterSource {
    private final PixelFormat format;
    private final SrgbConverter srgb;
    private final List<TileGrid> levels;

    private TiledRaster(PixelFormat format, SrgbConverter srgb, List<TileGrid> levels) {
        this.format = format;
        this.srgb = srgb;
        this.levels = List.copyOf(levels);
    }

    /**
     * Starts a picture of zeros. Its memory is taken at once.
     *
     * @param format depth, alpha and colour space of the blocks that will come
     * @param srgb from {@code format} to 8-bit sRGB; {@link SrgbConverter#PLAIN} for sRGB pictures
     */
    public static Builder builder(ImageSize size, PixelFormat format, SrgbConverter srgb) {
        return new Builder(TileGrid.allocate(size, format), format, srgb);
    }

    /** A picture of one block, copied. */
    public static TiledRaster of(PixelBlock pixels, SrgbConverter srgb) {
        return builder(new ImageSize(pixels.width(), pixels.height()), pixels.format(), srgb)
                .rows(0, pixels)
                .build();
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
        return levels.get(level).read(region);
    }

    /** Takes the pixels of a picture piece by piece. For one thread; the pieces are copied. */
    public static final class Builder {
        private final TileGrid base;
        private final PixelFormat format;
        private final SrgbConverter srgb;
        private long written;
        private boolean built;

        private Builder(TileGrid base, PixelFormat format, SrgbConverter srgb) {
            this.base = base;
            this.format = format;
            this.srgb = srgb;
        }

        /**
         * @param y the picture row of the strip's first row
         * @param strip as wide as the picture, in the picture's format
         */
        public Builder rows(int y, PixelBlock strip) {
            if (strip.width() != base.size().width()) {
                throw new IllegalArgumentException(
                        "a strip of " + strip.width() + " columns for a picture of " + base.size());
            }
            return block(0, y, strip);
        }

        /**
         * Any rectangle, in any order; each pixel is to be written once.
         *
         * @param x the picture column of the block's first column
         * @param y the picture row of the block's first row
         */
        public Builder block(int x, int y, PixelBlock block) {
            if (built) {
                throw new IllegalStateException("the picture is already built");
            }
            if (!block.format().equals(format)) {
                throw new IllegalArgumentException("a block of " + block.format() + " for a picture of " + format);
            }
            ImageRect region = new ImageRect(x, y, block.width(), block.height());
            if (!base.size().bounds().contains(region)) {
                throw new IllegalArgumentException(region + " leaves the picture of " + base.size());
            }
            base.write(x, y, block);
            written += region.area();
            return this;
        }

        /**
         * Makes the mip levels.
         *
         * @throws IllegalStateException if the pieces do not cover the picture exactly once
         */
        public TiledRaster build() {
            if (built || written != base.size().area()) {
                throw new IllegalStateException(
                        built
                                ? "the picture is already built"
                                : written + " pixels were written for a picture of " + base.size());
            }
            built = true;
            List<TileGrid> levels = new ArrayList<>(List.of(base));
            while (levels.getLast().size().longSide() > SMALLEST_LEVEL) {
                levels.add(levels.getLast().halve());
            }
            return new TiledRaster(format, srgb, levels);
        }
    }
}
