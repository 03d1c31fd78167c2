package focus.inference.internal.edit;

import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.error.EditException;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.function.DoubleConsumer;

/** One removal: its hole, the pixels made so far. For one thread, once. */
final class RemovalRun {
    /** Pixels of surroundings at least, on each side. */
    private static final int LEAST_CONTEXT = 96;

    private static final int PATCH_RADIUS = 3;

    /** Hole pixels at the scale that the fill is computed at, at most: keeps any object within seconds. */
    private static final long HOLE_AREA = 80_000;

    /** Pixels of hole and surroundings together at that scale, at most. */
    private static final long CONTEXT_AREA = 2_000_000;

    /**
     * A hole for which a fill was found.
     *
     * @param context what {@code composer} knows of the picture
     */
    private record Filled(HoleComposer composer, ImageRect group, ImageRect context) {}

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
            feedback.throwIfCancelled();
            double done = (double) i / groups.size();
            Filled filled =
                    fill(groups.get(i), seed + i, share -> feedback.progress("fill", done + share / groups.size()));
            if (i == groups.size() - 1) {
                feedback.progress("blend", 0);
            }
            blend(filled);
        }
        feedback.progress("blend", 1);
        return new EditResult(region, pixels, coverage, method);
    }

    /** Doubles the surroundings until they hold something to copy, and takes smaller patches when nothing is left. */
    private Filled fill(ImageRect group, long seed, DoubleConsumer progress) {
        ImageRect all = source.size().bounds();
        long hole = holeArea(group);
        int margin = Math.max(LEAST_CONTEXT, group.size().longSide());
        int radius = PATCH_RADIUS;
        while (radius >= 0) {
            ImageRect context = group.grow(margin).intersect(all);
            int level = level(hole, context.area());
            ImageRect aligned = context.toLevel(level).fromLevel(level).intersect(all);
            HolePicture picture = HolePicture.read(source, coverage, aligned, level);
            int[] origins = new PyramidFill(seed, feedback, progress).fill(picture, radius);
            if (origins.length > 0) {
                HoleComposer composer =
                        new HoleComposer(new SourcePixels(source, aligned), 1 << level, picture.image(), origins);
                return new Filled(composer, group, aligned);
            }
            radius = context.equals(all) ? radius - 1 : radius;
            margin = Math.min(2 * margin, all.size().longSide());
        }
        throw new EditException(
                "The selection leaves nothing of the picture to fill the hole from. Select less, then remove again.");
    }

    private void blend(Filled filled) {
        ImageRect group = filled.group;
        ImageRect within = new ImageRect(
                group.x() - filled.context.x(), group.y() - filled.context.y(), group.width(), group.height());
        PixelBlock block = source.read(group, 0);
        filled.composer.compose(within, block, coverage.read(group, 0), feedback);
        pixels.copyFrom(block, 0, 0, group.x() - region.x(), group.y() - region.y(), group.size());
    }

    private long holeArea(ImageRect group) {
        long area = 0;
        for (byte sample : coverage.read(group, 0)) {
            area += sample != 0 ? 1 : 0;
        }
        return area;
    }

    /** The finest mip level at which the work stays within bounds. */
    private int level(long hole, long context) {
        int level = 0;
        while (level < source.levels() - 1
                && ((hole >> (2 * level)) > HOLE_AREA || (context >> (2 * level)) > CONTEXT_AREA)) {
            level++;
        }
        return level;
    }
}
