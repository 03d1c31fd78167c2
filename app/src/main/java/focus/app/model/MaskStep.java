package focus.app.model;

import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import java.util.List;

/** One thing the user did to a mask. Prompts feed the model; the other steps then change what it answered, in order. */
public sealed interface MaskStep {
    /** A click or a box, read by the network together with all other prompts of the mask. */
    record PromptStep(Prompt prompt) implements MaskStep {}

    /**
     * A stroke of the brush (adds) or the eraser (takes away), painted over what the steps before gave.
     *
     * @param path at least one point, full-resolution picture space
     */
    record BrushStep(List<ImagePoint> path, Brush brush) implements MaskStep {
        public BrushStep {
            path = List.copyOf(path);
            if (path.isEmpty()) {
                throw new IllegalArgumentException("a stroke has at least one point");
            }
        }
    }

    /** Selected becomes unselected and the other way round. */
    record InvertStep() implements MaskStep {}
}
