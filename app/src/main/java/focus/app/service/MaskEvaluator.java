package focus.app.service;

import focus.app.model.HandPainter;
import focus.app.model.MaskModifier;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.MaskHead;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.edge.EdgeRefiner;
import focus.inference.image.ImagePoint;
import focus.inference.image.RasterSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns mask steps into a selection. The network is asked once for each prompt, in order, with all prompts up to that one
 * and its own answer to those before; then all other steps are applied to the last answer, in order. What
 * has been answered already is not asked again, and the outcome is the same as if it were: it depends on picture, steps
 * and pack alone, so a recipe gives the same mask in the editor and on the command line.
 */
public final class MaskEvaluator {
    private final MaskHead head;
    private final RasterSource picture;

    /** @param picture what {@code head} has seen; it says where exactly edges run */
    public MaskEvaluator(MaskHead head, RasterSource picture) {
        this.head = head;
        this.picture = picture;
    }

    /** Whether there are prompts among {@code steps} that {@code base} does not answer. */
    public static boolean needsHead(Selection base, List<MaskStep> steps) {
        return steps.subList(requireBase(base, steps), steps.size()).stream()
                .anyMatch(step -> step instanceof MaskStep.PromptStep);
    }

    /**
     * Blocks: tens of milliseconds for each new prompt.
     *
     * @param base an answered selection in the same picture, to go on from; its steps are the first of {@code steps}.
     *     {@link Selection#empty} starts anew.
     * @return an answered selection of {@code steps}
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if the network fails
     */
    public Selection evaluate(Selection base, List<MaskStep> steps, Feedback feedback) {
        if (!needsHead(base, steps)) {
            return withoutHead(base, steps, picture, feedback);
        }
        if (base.proposal().isEmpty() && !base.prompts().isEmpty()) {
            // A project keeps masks, not the network's answers: it is asked again from the start.
            return evaluate(Selection.empty(base.mask().size()), steps, feedback);
        }
        int known = requireBase(base, steps);
        Optional<MaskProposal> proposal = base.proposal();
        for (int i = known; i < steps.size(); i++) {
            if (steps.get(i) instanceof MaskStep.PromptStep) {
                feedback.throwIfCancelled();
                Optional<MaskLogits> previous =
                        proposal.map(answer -> answer.best().logits());
                proposal = Optional.of(head.segment(prompts(steps.subList(0, i + 1)), previous, feedback));
            } else if (steps.get(i) instanceof MaskStep.NextAnswerStep) {
                proposal = proposal.map(MaskEvaluator::next);
            }
        }
        Mask proposed = proposal.map(answer -> mask(answer, picture)).orElse(base.mask());
        return new Selection(steps, proposal, repaint(proposed, steps, picture, feedback), true);
    }

    /**
     * A mask whose prompts have been answered before; the answer is not kept, so that the network is asked anew when the
     * mask is corrected.
     *
     * @param proposal the network's answer to the prompts among {@code steps}
     */
    static Selection known(MaskProposal proposal, List<MaskStep> steps, RasterSource picture, Feedback feedback) {
        MaskEvaluator evaluator = new MaskEvaluator((prompts, previous, quiet) -> proposal, picture);
        Selection answered = evaluator.evaluate(Selection.empty(picture.size()), steps, feedback);
        return new Selection(steps, Optional.empty(), answered.mask(), true);
    }

    /**
     * The steps without prompts only, painted over {@code base}; prompts that {@code base} does not
     * answer stay unheard. For steps that need no head, and for when the network fails: a stroke is never lost with it.
     *
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public static Selection withoutHead(Selection base, List<MaskStep> steps, RasterSource picture, Feedback feedback) {
        List<MaskStep> added = steps.subList(requireBase(base, steps), steps.size());
        Optional<MaskProposal> proposal = base.proposal();
        for (MaskStep step : added) {
            proposal = step instanceof MaskStep.NextAnswerStep ? proposal.map(MaskEvaluator::next) : proposal;
        }
        boolean sameAnswer = proposal.equals(base.proposal());
        Mask mask = sameAnswer
                ? repaint(base.mask(), added, picture, feedback)
                : repaint(mask(proposal.orElseThrow(), picture), steps, picture, feedback);
        return new Selection(steps, proposal, mask, true);
    }

    /** An object too thin for an edge of its own stays as the network gave it. */
    private static Mask mask(MaskProposal proposal, RasterSource picture) {
        MaskLogits logits = proposal.best().logits();
        Mask refined = EdgeRefiner.refine(logits, picture);
        return refined.isEmpty() ? logits.toMask() : refined;
    }

    /** The best candidate goes to the end. */
    private static MaskProposal next(MaskProposal proposal) {
        List<MaskProposal.Candidate> candidates = new ArrayList<>(proposal.candidates());
        candidates.add(candidates.removeFirst());
        return new MaskProposal(candidates);
    }

    /** The number of steps that {@code base} answers. */
    private static int requireBase(Selection base, List<MaskStep> steps) {
        int known = base.steps().size();
        if (!base.answered() || !base.steps().equals(steps.subList(0, Math.min(known, steps.size())))) {
            throw new IllegalArgumentException("the base is no answer to the first of these steps");
        }
        return known;
    }

    /**
     * After an inversion a click or a scribble means the opposite for the object below: to select a pixel in the end, the
     * network must leave it out. What is drawn around an object has no opposite and stays.
     */
    private static List<Prompt> prompts(List<MaskStep> steps) {
        List<Prompt> prompts = new ArrayList<>();
        boolean inverted = false;
        for (MaskStep step : steps) {
            if (step instanceof MaskStep.PromptStep(Prompt prompt)) {
                prompts.add(inverted ? opposite(prompt) : prompt);
            }
            inverted ^= step instanceof MaskStep.InvertStep;
        }
        return List.copyOf(prompts);
    }

    private static Prompt opposite(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Click(ImagePoint point, boolean positive) -> new Prompt.Click(point, !positive);
            case Prompt.Scribble(List<ImagePoint> path, boolean positive) -> new Prompt.Scribble(path, !positive);
            case Prompt.Box _, Prompt.Lasso _, Prompt.MaskPrompt _ -> prompt;
        };
    }

    private static Mask repaint(Mask mask, List<MaskStep> steps, RasterSource picture, Feedback feedback) {
        Mask painted = mask;
        for (MaskStep step : steps) {
            feedback.throwIfCancelled();
            painted = switch (step) {
                case MaskStep.PromptStep _, MaskStep.NextAnswerStep _ -> painted;
                case MaskStep.ByHand byHand -> HandPainter.paint(painted, byHand);
                case MaskStep.ModifyStep change -> MaskModifier.apply(painted, change, picture, feedback);
            };
        }
        return painted;
    }
}
