package focus.inference.image;

/**
 * A picture whose pixels are those of another at other places. Levels at which the mip pixels of both cover the same source
 * pixels are read from the other picture; the coarser ones are halved from those, a tile at a time, so that every level is
 * what it would be of the same picture in memory. Immutable and safe for use by several threads.
 */
abstract class ExactRaster implements RasterSource {
    private static final int KEPT = 64;

    private final RasterSource base;
    private final ImageSize size;
    private final KeptTiles halved = new KeptTiles(KEPT);

    ExactRaster(RasterSource base, ImageSize size) {
        this.base = base;
        this.size = size;
    }

    /** How many levels, full resolution first, {@link #place} can give; at least 1. */
    abstract int placedLevels();

    /** Pixels of a level from those of the other picture at the same level. */
    abstract PixelBlock place(ImageRect region, int level);

    final RasterSource base() {
        return base;
    }

    @Override
    public final ImageSize size() {
        return size;
    }

    @Override
    public final PixelFormat format() {
        return base.format();
    }

    @Override
    public final SrgbConverter srgb() {
        return base.srgb();
    }

    @Override
    public final PixelBlock read(ImageRect region, int level) {
        checkRegion(region, level);
        return pixels(region, level);
    }

    private PixelBlock pixels(ImageRect region, int level) {
        return level < placedLevels()
                ? place(region, level)
                : halved.read(region, level, size.atLevel(level).bounds(), format(), area -> halve(area, level));
    }

    private PixelBlock halve(ImageRect area, int level) {
        ImageRect below = area.fromLevel(1).intersect(size.atLevel(level - 1).bounds());
        return Mip.halve(pixels(below, level - 1));
    }

    /** How many levels, full resolution first, have a pixel border at {@code edge}; many for 0. */
    static int levelsAt(int edge) {
        return 1 + Integer.numberOfTrailingZeros(edge);
    }
}
