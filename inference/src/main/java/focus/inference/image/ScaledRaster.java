package focus.inference.image;

/**
 * A picture in another size: Lanczos with three lobes, each axis by its own factor. Made when read, a tile at a time, and
 * kept while memory allows. A strong reduction begins at the mip level that is at least twice as fine as the result. Each
 * level is made straight from the picture, so coarse levels are only nearly the means of finer ones. Immutable and safe for
 * use by several threads.
 */
public final class ScaledRaster implements RasterSource {
    private static final int KEPT = 64;
    private static final int BAND = 64;

    private final RasterSource base;
    private final ImageSize size;
    private final KeptTiles tiles = new KeptTiles(KEPT);
    private final Samples samples;

    /** @param base owned by whoever made it */
    public ScaledRaster(RasterSource base, ImageSize size) {
        this.base = base;
        this.size = size;
        this.samples = new Samples(base.format());
    }

    @Override
    public ImageSize size() {
        return size;
    }

    @Override
    public PixelFormat format() {
        return base.format();
    }

    @Override
    public SrgbConverter srgb() {
        return base.srgb();
    }

    @Override
    public PixelBlock read(ImageRect region, int level) {
        checkRegion(region, level);
        return tiles.read(region, level, size.atLevel(level).bounds(), format(), area -> scale(area, level));
    }

    private PixelBlock scale(ImageRect area, int level) {
        double across = (double) base.size().width() / size.width() * (1 << level);
        double down = (double) base.size().height() / size.height() * (1 << level);
        int from = levelFor(Math.min(across, down));
        ImageSize there = base.size().atLevel(from);
        Taps columns = Taps.of(area.x(), area.width(), across / (1 << from), there.width());
        Taps rows = Taps.of(area.y(), area.height(), down / (1 << from), there.height());
        int line = area.width() * format().channels();
        float[] sums = new float[area.height() * line];
        for (int top = rows.start(); top < rows.end(); top += BAND) {
            ImageRect band = ImageRect.ofEdges(columns.start(), top, columns.end(), Math.min(top + BAND, rows.end()));
            float[] squeezed = acrossRows(samples.of(base.read(band, from)), band, columns);
            add(squeezed, top, band.height(), rows, sums, line);
        }
        return samples.block(sums, area.width(), area.height());
    }

    private int levelFor(double step) {
        int level = 0;
        while (level + 1 < base.levels() && step / (2 << level) >= 2) {
            level++;
        }
        return level;
    }

    /** Each row of the band with the wanted columns. */
    private float[] acrossRows(float[] in, ImageRect band, Taps columns) {
        int channels = format().channels();
        int width = columns.count();
        float[] out = new float[band.height() * width * channels];
        for (int y = 0; y < band.height(); y++) {
            int to = y * width * channels;
            for (int x = 0; x < width; x++) {
                float[] weights = columns.weights(x);
                int from = (y * band.width() + columns.first(x) - band.x()) * channels;
                for (float weight : weights) {
                    for (int c = 0; c < channels; c++) {
                        out[to + c] += weight * in[from + c];
                    }
                    from += channels;
                }
                to += channels;
            }
        }
        return out;
    }

    /** Adds the rows of a band to the outputs that they count for. */
    private static void add(float[] band, int top, int height, Taps rows, float[] sums, int line) {
        for (int y = 0; y < rows.count(); y++) {
            float[] weights = rows.weights(y);
            int start = Math.max(rows.first(y), top);
            int end = Math.min(rows.first(y) + weights.length, top + height);
            for (int row = start; row < end; row++) {
                float weight = weights[row - rows.first(y)];
                int from = (row - top) * line;
                int to = y * line;
                for (int i = 0; i < line; i++) {
                    sums[to + i] += weight * band[from + i];
                }
            }
        }
    }
}
