package focus.inference.api;

import java.util.List;
import java.util.Locale;

/** What a sentence asks for, as the planner read it. */
public sealed interface EditPlan {
    /** Every part of the plan in order, a declined one among them; at least one. */
    List<PlanStep> steps();

    /**
     * Operations to carry out, not all of them built. A target is what the sentence names ({@code "dog on the left"}), or
     * empty when it only points ({@code "it"}). Nothing finds things by their name yet: the caller edits what is selected
     * and says so, or, with nothing selected, asks for a selection.
     *
     * @param steps at least one, in order
     */
    record Operations(List<PlanStep> steps) implements EditPlan {
        public Operations {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a plan has at least one operation");
            }
        }
    }

    /**
     * The sentence was read but cannot be carried out; the app tells the user why.
     *
     * @param word the part that was understood to be out of reach, or empty
     */
    record Declined(Reason reason, String word) implements EditPlan {
        @Override
        public List<PlanStep> steps() {
            return List.of(PlanStep.decline(
                    (reason == Reason.EMPTY ? Reason.UNCLEAR : reason).name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Why a sentence is declined. */
    enum Reason {
        /** Nothing was said. */
        EMPTY,
        /** No operation that we know was found in it. */
        UNCLEAR,
        /** It asks for an operation that is not built. */
        UNSUPPORTED,
        /** It is a question, not a wish. */
        QUESTION
    }
}
