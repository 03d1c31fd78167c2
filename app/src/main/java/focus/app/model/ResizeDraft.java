package focus.app.model;

import focus.inference.image.ImageSize;
import java.util.Optional;

/**
 * Another size of a picture in the making. Sides are numbers of times the picture's own, so that a percentage stays what
 * was typed. Immutable.
 *
 * @param before the picture's size
 * @param across times as wide
 * @param down times as high
 * @param locked whether both stay the same
 */
public record ResizeDraft(ImageSize before, double across, double down, boolean locked) {
    /** The picture as it is, proportions locked. */
    public static ResizeDraft of(ImageSize before) {
        return new ResizeDraft(before, 1, 1, true);
    }

    public ResizeDraft withAcross(double factor) {
        return new ResizeDraft(before, factor, locked ? factor : down, locked);
    }

    public ResizeDraft withDown(double factor) {
        return new ResizeDraft(before, locked ? factor : across, factor, locked);
    }

    /** Locked, the height follows the width. */
    public ResizeDraft withLocked(boolean lock) {
        return new ResizeDraft(before, across, lock ? across : down, lock);
    }

    /** Why there is no picture of this size. */
    public Optional<SizeProblem> problem() {
        return factors().problem();
    }

    /** @throws IllegalStateException if there is a {@link #problem} */
    public ImageSize size() {
        return factors().size();
    }

    /** @throws IllegalStateException if there is a {@link #problem} */
    public FrameStep step() {
        return new FrameStep.Resize(size());
    }

    private SideFactors factors() {
        return new SideFactors(before, across, down);
    }
}
