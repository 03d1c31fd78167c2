package focus.app.model;

import focus.inference.api.Mask;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mask being made: its steps and what they gave. The proposal is the network's last answer to the prompts among the
 * steps; the mask is that answer with the other steps applied.
 *
 * @param steps in the order the user did them
 * @param proposal empty before the first answer, and where there are no prompts
 * @param mask what is selected now; the overlay shows it and edits stay inside it
 * @param answered whether proposal and mask answer all of {@code steps}; while false they are those of an earlier step
 *     and the answer is awaited
 */
public record Selection(List<MaskStep> steps, Optional<MaskProposal> proposal, Mask mask, boolean answered) {
    public Selection {
        steps = List.copyOf(steps);
    }

    /** Nothing selected in a picture of this size. */
    public static Selection empty(ImageSize size) {
        return new Selection(List.of(), Optional.empty(), Mask.empty(size), true);
    }

    /** A mask as it is. */
    public static Selection of(Mask mask) {
        return new Selection(List.of(new MaskStep.LoadStep(mask, Combination.ADD)), Optional.empty(), mask, true);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Whether there are steps other than prompts: work of the user's own hand. */
    public boolean isPainted() {
        return steps.stream().anyMatch(step -> !(step instanceof MaskStep.PromptStep));
    }

    /** One step more; what is shown stays until the answer arrives. */
    public Selection plus(MaskStep step) {
        List<MaskStep> more = new ArrayList<>(steps);
        more.add(step);
        return new Selection(more, proposal, mask, false);
    }

    public List<Prompt> prompts() {
        List<Prompt> prompts = new ArrayList<>();
        for (MaskStep step : steps) {
            if (step instanceof MaskStep.PromptStep prompt) {
                prompts.add(prompt.prompt());
            }
        }
        return List.copyOf(prompts);
    }
}
