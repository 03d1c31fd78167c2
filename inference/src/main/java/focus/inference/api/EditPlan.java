package focus.inference.api;

import java.util.List;

/** What a sentence asks for, as the planner read it. */
public sealed interface EditPlan {
    /**
     * @param operations at least one, in order
     * @param target what the sentence names ({@code "dog on the left"}); empty when it only points ({@code "it"}) or
     *     names nothing. Nothing finds things by their name yet: the caller edits what is selected and says so, or, with
     *     nothing selected, asks for a selection.
     */
    record Operations(List<EditOp> operations, String target) implements EditPlan {
        public Operations {
            operations = List.copyOf(operations);
            if (operations.isEmpty()) {
                throw new IllegalArgumentException("a plan has at least one operation");
            }
        }

        /** For a sentence that names nothing. */
        public Operations(List<EditOp> operations) {
            this(operations, "");
        }
    }

    /**
     * The sentence was read but cannot be carried out; the app tells the user why.
     *
     * @param word the part that was understood to be out of reach, or empty
     */
    record Declined(Reason reason, String word) implements EditPlan {}

    /** Why a sentence is declined. */
    enum Reason {
        /** Nothing was said. */
        EMPTY,
        /** No operation that we know was found in it. */
        UNCLEAR,
        /** It asks for an operation that exists in the plan language but is not built. */
        UNSUPPORTED,
        /** It is a question, not a wish. */
        QUESTION
    }
}
