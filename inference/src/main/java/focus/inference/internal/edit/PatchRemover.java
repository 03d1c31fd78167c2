package focus.inference.internal.edit;

import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.Remover;
import focus.inference.image.RasterSource;

/**
 * Removal without a network: fills the hole with what surrounds it. Frequency-selective reconstruction lays out the
 * broad shapes at a small scale, patches of the surroundings give the structure, and their own full-resolution pixels the
 * detail, at the source's depth and in its colour space. Holes that lie apart are filled one by one, each from about its
 * own size around it.
 *
 * <p>Every pixel that the mask touches, however faintly, is replaced wholly; a rim around it is replaced as well, see
 * {@link EdgeBand}. Holds no state, so several threads may use one. No step runs longer than a fraction of a second
 * without looking whether it was cancelled.
 */
public final class PatchRemover implements Remover {
    @Override
    public String method() {
        return "patch fill (no network)";
    }

    @Override
    public EditResult remove(RasterSource source, Mask mask, long seed, Feedback feedback) {
        if (!mask.size().equals(source.size())) {
            throw new IllegalArgumentException("a mask of " + mask.size() + " for a picture of " + source.size());
        }
        if (mask.isEmpty()) {
            throw new IllegalArgumentException("an empty mask");
        }
        feedback.progress("context", 0);
        feedback.throwIfCancelled();
        return new RemovalRun(source, mask, feedback).finish(seed, method());
    }
}
