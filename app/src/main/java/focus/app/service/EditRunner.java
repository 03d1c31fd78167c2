package focus.app.service;

import focus.app.model.EditStep;
import focus.app.model.MaskStep;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.PixelComparison;
import focus.inference.api.Remover;
import focus.inference.image.PatchedRaster;
import focus.inference.image.RasterSource;
import java.util.List;

/** Carries out one edit on one picture and counts what changed where nothing may. No state, no store. */
public final class EditRunner {
    /** The stage after the method's own: both pictures are read and compared. */
    public static final String STAGE_COMPARE = "compare";

    private final Remover remover;

    /**
     * @param picture the working picture
     * @param mask what may change; of the picture's size, not empty
     * @param maskSteps how the mask was made, for the recipe
     * @param sentence the words that asked for it; empty when a key or a button did
     * @param seed for methods that draw random numbers; the same seed gives the same pixels
     */
    public record Request(
            RasterSource picture, Mask mask, List<MaskStep> maskSteps, EditOp op, String sentence, long seed) {
        public Request {
            maskSteps = List.copyOf(maskSteps);
        }
    }

    /** @param working the picture with the edit, sharing all other pixels with the one before */
    public record Edited(EditStep step, RasterSource working) {}

    public EditRunner(Remover remover) {
        this.remover = remover;
    }

    /**
     * Blocks for seconds.
     *
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws IllegalArgumentException if the mask is empty or of another size
     * @throws focus.inference.api.error.EditException if the edit cannot be made on this picture with this mask
     */
    public Edited run(Request request, Feedback feedback) {
        RasterSource before = request.picture();
        EditResult result = switch (request.op()) {
            case EditOp.Remove _ -> remover.remove(before, request.mask(), request.seed(), feedback);
            case EditOp.Paste _ ->
                throw new IllegalArgumentException("pasting has its own pixels and asks for no edit");
        };
        RasterSource after = new PatchedRaster(before, result.region(), result.pixels());
        feedback.throwIfCancelled();
        feedback.progress(STAGE_COMPARE, -1);
        long changedOutside = PixelComparison.changedOutside(before, after, result.coverage());
        EditStep step = new EditStep(
                request.op(), request.sentence(), request.maskSteps(), request.seed(), result, changedOutside);
        return new Edited(step, after);
    }
}
