package focus.inference.api;

import java.util.List;
import java.util.Optional;

/** The small part of a segmenter that reads prompts in a picture that it has seen. */
@FunctionalInterface
public interface MaskHead {
    /**
     * Blocks: tens of milliseconds.
     *
     * @param prompts all prompts so far, in order; at least one
     * @param previous the mask that the user saw when adding the last prompt
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if the network fails
     * @throws IllegalStateException after the features have been freed
     */
    MaskProposal segment(List<Prompt> prompts, Optional<MaskLogits> previous, Feedback feedback);
}
