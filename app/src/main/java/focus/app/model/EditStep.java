package focus.app.model;

import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import java.util.List;

/**
 * One finished edit over everything below it, with what is needed to do it again.
 *
 * @param op what was done
 * @param sentence the words that asked for it; empty when a key or a button did
 * @param maskSteps how the mask was made
 * @param seed for methods that draw random numbers
 * @param result the pixels
 * @param changedOutside pixels outside the mask that differ from before, counted, not assumed; 0
 */
public record EditStep(
        EditOp op, String sentence, List<MaskStep> maskSteps, long seed, EditResult result, long changedOutside) {
    public EditStep {
        maskSteps = List.copyOf(maskSteps);
    }
}
