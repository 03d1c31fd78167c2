package focus.inference.image;

/**
 * An upright rectangle of a picture that was turned by any angle: Lanczos with three lobes. Made when read, a tile at a
 * time, and kept while memory allows. Each level is made from the same level of the picture, so coarse levels are only
 * nearly the means of finer ones. Beyond its edge the picture goes on as at the edge. Immutable and safe for use by several
 * threads.
 */
public final class StraightenedRaster implements RasterSource {
    private static final int KEPT = 64;
    private static final int TAPS = 2 * Lanczos.LOBES;
    private static final int PHASES = 1024;

    private final RasterSource base;
    private final ImagePoint centre;
    private final double cosine;
    private final double sine;
    private final ImageSize size;
    private final float[] kernel;
    private final KeptTiles tiles = new KeptTiles(KEPT);
    private final Samples samples;

    /**
     * @param base owned by whoever made it
     * @param centre of the rectangle, full-resolution pixels of {@code base}
     * @param degrees by which the picture is turned, clockwise above 0
     * @param size of the rectangle
     */
    public StraightenedRaster(RasterSource base, ImagePoint centre, double degrees, ImageSize size) {
        this.base = base;
        this.centre = centre;
        this.cosine = Math.cos(Math.toRadians(degrees));
        this.sine = Math.sin(Math.toRadians(degrees));
        this.size = size;
        this.kernel = kernel();
        this.samples = new Samples(base.format());
    }

    /** The weights of the taps for each fraction of a pixel. */
    private static float[] kernel() {
        float[] kernel = new float[(PHASES + 1) * TAPS];
        for (int phase = 0; phase <= PHASES; phase++) {
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                sum += weight(phase, tap);
            }
            for (int tap = 0; tap < TAPS; tap++) {
                kernel[phase * TAPS + tap] = (float) (weight(phase, tap) / sum);
            }
        }
        return kernel;
    }

    private static double weight(int phase, int tap) {
        return Lanczos.at(tap - (Lanczos.LOBES - 1) - (double) phase / PHASES);
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
        return tiles.read(region, level, size.atLevel(level).bounds(), format(), area -> turn(area, level));
    }

    private PixelBlock turn(ImageRect area, int level) {
        Grid grid = new Grid(level, Math.min(level, base.levels() - 1));
        ImageRect there = needed(area, grid);
        Mixer mixer = new Mixer(samples.of(base.read(there, grid.from)), there);
        int channels = format().channels();
        float[] out = new float[area.width() * area.height() * channels];
        for (int y = 0; y < area.height(); y++) {
            for (int x = 0; x < area.width(); x++) {
                int to = (y * area.width() + x) * channels;
                mixer.mix(grid.column(area.x() + x, area.y() + y), grid.row(area.x() + x, area.y() + y), out, to);
            }
        }
        return samples.block(out, area.width(), area.height());
    }

    /** What the kernel reaches from anywhere in {@code area}; never empty. */
    private ImageRect needed(ImageRect area, Grid grid) {
        int[] xs = {area.x(), area.right() - 1};
        int[] ys = {area.y(), area.bottom() - 1};
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int x : xs) {
            for (int y : ys) {
                left = Math.min(left, grid.column(x, y));
                right = Math.max(right, grid.column(x, y));
                top = Math.min(top, grid.row(x, y));
                bottom = Math.max(bottom, grid.row(x, y));
            }
        }
        ImageSize there = base.size().atLevel(grid.from);
        return ImageRect.ofEdges(
                inside(left - Lanczos.LOBES, there.width()),
                inside(top - Lanczos.LOBES, there.height()),
                inside(right + Lanczos.LOBES + 1, there.width()) + 1,
                inside(bottom + Lanczos.LOBES + 1, there.height()) + 1);
    }

    private static int inside(double at, int count) {
        return (int) Math.clamp(Math.floor(at), 0, count - 1);
    }

    /** Where the middle of a pixel of one level lies among the pixel middles of a level of the picture. */
    private final class Grid {
        private final int from;
        private final double out;
        private final double in;

        Grid(int level, int from) {
            this.from = from;
            this.out = 1 << level;
            this.in = 1 << from;
        }

        double column(int x, int y) {
            double dx = (x + 0.5) * out - size.width() / 2.0;
            double dy = (y + 0.5) * out - size.height() / 2.0;
            return (centre.x() + dx * cosine + dy * sine) / in - 0.5;
        }

        double row(int x, int y) {
            double dx = (x + 0.5) * out - size.width() / 2.0;
            double dy = (y + 0.5) * out - size.height() / 2.0;
            return (centre.y() - dx * sine + dy * cosine) / in - 0.5;
        }
    }

    /** Mixes outputs from the pixels around a place. For one thread. */
    private final class Mixer {
        private final float[] in;
        private final ImageRect there;
        private final int channels = format().channels();
        private final int[] offsets = new int[TAPS];

        Mixer(float[] in, ImageRect there) {
            this.in = in;
            this.there = there;
        }

        void mix(double column, double row, float[] out, int to) {
            int left = (int) Math.floor(column);
            int top = (int) Math.floor(row);
            int across = (int) Math.round((column - left) * PHASES) * TAPS;
            int down = (int) Math.round((row - top) * PHASES) * TAPS;
            for (int i = 0; i < TAPS; i++) {
                offsets[i] = kept(left + i - (Lanczos.LOBES - 1) - there.x(), there.width()) * channels;
            }
            for (int j = 0; j < TAPS; j++) {
                int line = kept(top + j - (Lanczos.LOBES - 1) - there.y(), there.height()) * there.width() * channels;
                float vertical = kernel[down + j];
                for (int i = 0; i < TAPS; i++) {
                    float weight = vertical * kernel[across + i];
                    int from = line + offsets[i];
                    for (int c = 0; c < channels; c++) {
                        out[to + c] += weight * in[from + c];
                    }
                }
            }
        }

        private static int kept(int at, int count) {
            return Math.clamp(at, 0, count - 1);
        }
    }
}
