package focus.inference.matting;

import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.RasterSource;

/**
 * Works out how far each pixel at a soft edge, such as hair or fur, belongs to the object. Within a band around the mask's
 * edge opacity is guessed from colours that are known beside the band (as in Gastal and Oliveira, "Shared Sampling for
 * Real-Time Alpha Matting", 2010), and then made to follow the photo's fine structure by the closed-form matting Laplacian
 * of Levin, Lischinski and Weiss (2008). Window by window, with a margin that the windows share, so that memory does not
 * grow with the picture.
 */
public final class EdgeMatting {
    /** What {@link Feedback#progress} is told. */
    public static final String STAGE = "matting";

    private static final int CORE = Mask.TILE_SIDE;

    /** Pixels of the neighbours that a window sees; farther off, the first guess decides. */
    private static final int MARGIN = 32;

    private static final int WHOLE = 255;

    private final Mask mask;
    private final Mask band;
    private final RasterSource picture;
    private final int level;

    private EdgeMatting(Mask mask, Mask band, double radius, RasterSource picture) {
        this.mask = mask;
        this.band = band;
        this.picture = picture;
        int small = 0;
        // From the middle of a cell on one side of the band to what is known on the other.
        while (3 * radius / (1 << small) > Seeds.REACH && small < picture.levels() - 1) {
            small++;
        }
        this.level = small;
    }

    /**
     * Blocks: seconds for each million pixels of the band. The outcome depends on its arguments alone.
     *
     * @param mask of the picture's size
     * @param band above 0 where opacity is to be worked out; of the picture's size
     * @param radius pixels from the mask's edge to the band's border; colours are sought up to three times as far
     * @param feedback is told of progress; asked between rounds of the solver
     * @return the mask outside of the band, the opacity found within
     * @throws IllegalArgumentException if the sizes differ
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public static Mask refine(Mask mask, Mask band, double radius, RasterSource picture, Feedback feedback) {
        if (!mask.size().equals(picture.size()) || !band.size().equals(picture.size())) {
            throw new IllegalArgumentException(
                    "a mask of " + mask.size() + " and a band of " + band.size() + " for " + picture.size());
        }
        return new EdgeMatting(mask, band, radius, picture).refine(feedback);
    }

    private Mask refine(Feedback feedback) {
        ImageRect all = picture.size().bounds();
        Mask refined = mask;
        for (int y = 0; y < all.height(); y += CORE) {
            feedback.progress(STAGE, (double) y / all.height());
            for (int x = 0; x < all.width(); x += CORE) {
                feedback.throwIfCancelled();
                refined = refine(refined, new ImageRect(x, y, CORE, CORE).intersect(all), feedback);
            }
        }
        return refined;
    }

    private Mask refine(Mask before, ImageRect core, Feedback feedback) {
        byte[] unknown = band.read(core, 0);
        if (new Region(unknown, core.width()).pixels().length == 0) {
            return before;
        }
        ImageRect area = core.grow(MARGIN).intersect(picture.size().bounds());
        MattingTuning tuning = MattingTuning.DEFAULT;
        float[] opacity = new MattingWindow(picture, mask, band, area, level).solve(tuning, feedback);
        return before.paint(core, (samples, part) -> {
            for (int i = 0; i < samples.length; i++) {
                if (unknown[i] != 0) {
                    int row = part.y() + i / part.width() - area.y();
                    int column = part.x() + i % part.width() - area.x();
                    samples[i] = (byte) Math.round(WHOLE * tuning.cleared(opacity[row * area.width() + column]));
                }
            }
        });
    }
}
