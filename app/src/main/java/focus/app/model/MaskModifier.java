package focus.app.model;

import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.RasterSource;
import focus.inference.matting.EdgeMatting;

/**
 * Moves, softens and refines the edge of a mask. Works block by block, so that a large picture takes little memory and a cancel is
 * heard soon; the outcome does not depend on the blocks. At the picture's border the mask goes on as it is there.
 */
public final class MaskModifier {
    private static final int BLOCK = 1024;

    private MaskModifier() {}

    /**
     * Blocks: about a second for a mask of 24 megapixels; a refined edge takes seconds for each million pixels of its band.
     *
     * @param picture of the mask's size; shows a refined edge where it runs
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public static Mask apply(Mask mask, MaskStep.ModifyStep step, RasterSource picture, Feedback feedback) {
        double amount = step.amount();
        return switch (step.what()) {
            case GROW -> blockwise(mask, (int) Math.ceil(amount) + 1, EdgeShift.outward(amount), feedback);
            case SHRINK ->
                blockwise(mask.invert(), (int) Math.ceil(amount) + 1, EdgeShift.outward(amount), feedback)
                        .invert();
            case FEATHER -> blockwise(mask, SoftEdge.reach(amount), SoftEdge.feather(amount), feedback);
            case SMOOTH -> blockwise(mask, SoftEdge.reach(amount), SoftEdge.smooth(amount), feedback);
            case FILL_HOLES -> HoleFiller.fill(mask, feedback);
            case REFINE_EDGE -> refineEdge(mask, band(mask, amount, feedback), amount, picture, feedback);
        };
    }

    /**
     * The same for a refined edge whose band is known.
     *
     * @param band see {@link #band}
     * @param radius that the band was sought with
     */
    public static Mask refineEdge(Mask mask, Mask band, double radius, RasterSource picture, Feedback feedback) {
        return EdgeMatting.refine(mask, band, radius, picture, feedback);
    }

    /**
     * Where a refined edge of so many pixels to each side is sought: 255 there, else 0.
     *
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public static Mask band(Mask mask, double radius, Feedback feedback) {
        return blockwise(
                mask, Mask.empty(mask.size()), (int) Math.ceil(radius) + 1, EdgeShift.around(radius), feedback);
    }

    /** New coverage of a rectangle from the old one of the same rectangle. */
    @FunctionalInterface
    interface Kernel {
        /**
         * @param samples row by row, {@code width} a row, not all the same; may be written to
         * @return the new samples; true only where all that is within reach was given
         */
        byte[] apply(byte[] samples, int width);
    }

    private static Mask blockwise(Mask mask, int reach, Kernel kernel, Feedback feedback) {
        return blockwise(mask, mask, reach, kernel, feedback);
    }

    /** @param start what there is to be where the mask is the same all over */
    private static Mask blockwise(Mask mask, Mask start, int reach, Kernel kernel, Feedback feedback) {
        ImageRect all = mask.size().bounds();
        Mask changed = start;
        for (int y = 0; y < all.height(); y += BLOCK) {
            for (int x = 0; x < all.width(); x += BLOCK) {
                feedback.throwIfCancelled();
                ImageRect block = new ImageRect(x, y, BLOCK, BLOCK).intersect(all);
                ImageRect seen = block.grow(reach).intersect(all);
                byte[] samples = mask.read(seen, 0);
                if (!isUniform(samples)) {
                    byte[] result = kernel.apply(samples, seen.width());
                    changed = changed.paint(block, (out, part) -> copy(result, seen, out, part));
                }
            }
        }
        return changed;
    }

    private static boolean isUniform(byte[] samples) {
        for (byte sample : samples) {
            if (sample != samples[0]) {
                return false;
            }
        }
        return true;
    }

    private static void copy(byte[] from, ImageRect frame, byte[] to, ImageRect part) {
        for (int row = 0; row < part.height(); row++) {
            int start = (part.y() + row - frame.y()) * frame.width() + part.x() - frame.x();
            System.arraycopy(from, start, to, row * part.width(), part.width());
        }
    }
}
