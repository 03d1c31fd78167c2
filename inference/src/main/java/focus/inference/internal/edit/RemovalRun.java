package focus.inference.internal.edit;

import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.error.EditException;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.util.List;

/** One removal: its hole, the pixels made so far. For one thread, once. */
final class RemovalRun {
    /** Pixels of surroundings at least, on each side. */
    private static final int LEAST_CONTEXT = 96;

    private static final int PATCH_RADIUS = 3;

    /** Hole pixels at the scale that the fill is computed at, at most: keeps any object within seconds. */
    private static final long HOLE_AREA = 60_000;

    /** Pixels of hole and surroundings together at that scale, at most. */
    private static final long CONTEXT_AREA = 2_000_000;

    private final RasterSource source;
    private final Mask coverage;
    private final ImageRect region;
    private final PixelBlock pixels;
    private final Feedback feedback;

    RemovalRun(RasterSource source, Mask mask, Feedback feedback) {
        this.source = source;
        this.feedback = feedback;
        this.coverage = EdgeBand.around(mask, source).grow(mask);
        this.region = coverage.bounds();
        this.pixels = source.read(region, 0);
    }

    EditResult finish(long seed, String method) {
        List<ImageRect> groups = HoleGroups.of(coverage);
        for (int i = 0; i < groups.size(); i++) {
            feedback.progress("context", (double) i / groups.size());
            feedback.throwIfCancelled();
            fill(groups.get(i), seed + i);
        }
        feedback.progress("blend", 1);
        return new EditResult(region, pixels, coverage, method);
    }

    /** Doubles the surroundings until they hold something to copy, and takes smaller patches when nothing is left. */
    private void fill(ImageRect group, long seed) {
        ImageRect all = source.size().bounds();
        int margin = Math.max(LEAST_CONTEXT, group.size().longSide());
        int radius = PATCH_RADIUS;
        while (radius >= 0) {
            ImageRect context = group.grow(margin).intersect(all);
            if (fill(group, context, radius, seed)) {
                return;
            }
            radius = context.equals(all) ? radius - 1 : radius;
            margin = Math.min(2 * margin, all.size().longSide());
        }
        throw new EditException(
                "The selection leaves nothing of the picture to fill the hole from. Select less, then remove again.");
    }

    private boolean fill(ImageRect group, ImageRect context, int radius, long seed) {
        PixelBlock original = source.read(context, 0);
        byte[] covered = coverage.read(context, 0);
        int step = step(covered);
        HolePicture picture = HolePicture.of(original, covered, step);
        feedback.throwIfCancelled();
        int[] origins = new PyramidFill(seed, feedback).fill(picture, radius);
        if (origins.length == 0) {
            return false;
        }
        feedback.progress("blend", 0);
        ImageRect within =
                new ImageRect(group.x() - context.x(), group.y() - context.y(), group.width(), group.height());
        PixelBlock filled =
                new HoleComposer(original, covered, step, picture.image(), origins).compose(within, feedback);
        pixels.copyFrom(filled, 0, 0, group.x() - region.x(), group.y() - region.y(), group.size());
        return true;
    }

    private static int step(byte[] covered) {
        long hole = 0;
        for (byte sample : covered) {
            hole += sample != 0 ? 1 : 0;
        }
        double byHole = Math.sqrt((double) hole / HOLE_AREA);
        double byContext = Math.sqrt((double) covered.length / CONTEXT_AREA);
        return (int) Math.max(1, Math.ceil(Math.max(byHole, byContext)));
    }
}
