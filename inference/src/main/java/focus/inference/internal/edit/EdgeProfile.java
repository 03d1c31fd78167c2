package focus.inference.internal.edit;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import focus.inference.internal.cv.DistanceField;
import java.util.Arrays;

/**
 * How strongly a picture changes in rings around a mask. A mask that is a little too small, or an object out of focus,
 * shows as change that only dies down some way out.
 */
final class EdgeProfile {
    /** Where the rim may end, in widths of the least rim. */
    private static final int RINGS_LOOKED_AT = 3;

    /** Where the background ends that the rings before are compared with. */
    private static final int RINGS_PER_RIM = 4;

    /** The rim is at least this many pixels wide at the level that is looked at, and less than twice as many. */
    private static final int RIM_AT_LEVEL = 3;

    /** The part of a ring that may change more than what is compared: a fringe may show on one side alone. */
    private static final double LIVELIEST = 0.2;

    /** Change that is not more than this times the background's, plus {@link #NOISE}, belongs to the background. */
    private static final double BACKGROUND = 1.2;

    /** Levels of 255. */
    private static final double NOISE = 0.5;

    private final int level;
    private final int least;
    private final double[] change;

    /** @param least width in full-resolution pixels of the rim that is replaced anyway */
    EdgeProfile(RasterSource picture, Mask mask, int least) {
        int fitting = 0;
        while (least >> (fitting + 1) >= RIM_AT_LEVEL) {
            fitting++;
        }
        this.level = Math.min(fitting, picture.levels() - 1);
        this.least = Math.max(1, least >> level);
        this.change = measure(picture, mask);
    }

    /** Full-resolution pixels from the mask to where the picture stays as quiet as farther out; 0 when it nowhere does. */
    int end() {
        int last = RINGS_LOOKED_AT * least;
        double[] far = Arrays.copyOfRange(change, last, change.length);
        Arrays.sort(far);
        double quiet = BACKGROUND * far[far.length / 2] + NOISE;
        int end = least;
        // An even object is quiet inside too, so a ring is the end only if none soon after it is loud.
        for (int ring = least; ring <= Math.min(end + least, last); ring++) {
            if (change[ring] > quiet) {
                end = ring + 1;
            }
        }
        return end > last ? 0 : end << level;
    }

    /** For each ring (index: pixels from the mask) what all but the liveliest part of it stays under. */
    private double[] measure(RasterSource picture, Mask mask) {
        int rings = RINGS_PER_RIM * least;
        ImageRect all = picture.size().atLevel(level).bounds();
        ImageRect area = mask.bounds().toLevel(level).grow(rings + 1).intersect(all);
        float[] distance = distances(mask.read(area, level), area);
        float[][] found = new float[rings + 1][0];
        int[] counts = new int[rings + 1];
        PixelBlock pixels = picture.readSrgb(area, level);
        for (int i = 0; i < distance.length; i++) {
            int ring = Math.round(distance[i]);
            if (ring <= rings) {
                if (counts[ring] == found[ring].length) {
                    found[ring] = Arrays.copyOf(found[ring], 2 * counts[ring] + 64);
                }
                found[ring][counts[ring]++] = slope(pixels, i % area.width(), i / area.width());
            }
        }
        double[] changes = new double[rings + 1];
        for (int ring = 0; ring <= rings; ring++) {
            Arrays.sort(found[ring], 0, counts[ring]);
            changes[ring] = counts[ring] == 0 ? 0 : found[ring][(int) ((1 - LIVELIEST) * (counts[ring] - 1))];
        }
        return changes;
    }

    private static float[] distances(byte[] mask, ImageRect area) {
        byte[] outside = new byte[mask.length];
        for (int i = 0; i < mask.length; i++) {
            outside[i] = (byte) (mask[i] == 0 ? 1 : 0);
        }
        return DistanceField.toZero(outside, area.width(), area.height());
    }

    /** Steepness at a pixel, over the colours, in levels of 255 a pixel. */
    private static float slope(PixelBlock pixels, int x, int y) {
        int right = Math.min(x + 1, pixels.width() - 1);
        int below = Math.min(y + 1, pixels.height() - 1);
        float sum = 0;
        for (int c = 0; c < 3; c++) {
            int here = pixels.sample(x, y, c);
            int dx = pixels.sample(right, y, c) - here;
            int dy = pixels.sample(x, below, c) - here;
            sum += dx * dx + dy * dy;
        }
        return (float) Math.sqrt(sum);
    }
}
