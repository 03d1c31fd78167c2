package focus.inference.api;

import java.util.List;

/**
 * What a segmenter answers: one or several masks for the same prompts, best first by its own rule.
 *
 * @param candidates at least one; the first is the segmenter's choice
 */
public record MaskProposal(List<Candidate> candidates) {
    /**
     * @param logits the mask at the network's size
     * @param quality the network's own estimate of the mask's IoU, about 0..1
     */
    public record Candidate(MaskLogits logits, float quality) {}

    public MaskProposal {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a proposal has at least one candidate");
        }
    }

    public Candidate best() {
        return candidates.getFirst();
    }
}
