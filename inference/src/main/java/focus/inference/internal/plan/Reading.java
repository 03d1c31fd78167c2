package focus.inference.internal.plan;

/** What one clause of a sentence says. */
sealed interface Reading {
    /** @param target what is named; empty when it is only pointed at */
    record Removal(String target) implements Reading {}

    /** @param word the part that asks for an operation that is not built */
    record Unsupported(String word) implements Reading {}

    /** @param word the part that says not to */
    record Negated(String word) implements Reading {}

    record Question() implements Reading {}

    /** No operation in it. */
    record Nothing() implements Reading {}
}
