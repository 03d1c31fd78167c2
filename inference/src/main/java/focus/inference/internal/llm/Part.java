package focus.inference.internal.llm;

import focus.inference.api.PlanStep.Slot;
import java.util.List;
import java.util.Map;

/** What may follow a plan's operation word. */
sealed interface Part {
    Choice CHANGE = new Choice(Slot.CHANGE, Map.of("More", "more", "Less", "less"));
    Choice AMOUNT = new Choice(Slot.AMOUNT, Map.of("Small", "small", "Medium", "medium", "Strong", "strong"));
    Choice MOVE = new Choice(
            Slot.DIRECTION, Map.of("Left", "left", "Right", "right", "Up", "up", "Down", "down", "Center", "centre"));
    Choice SIDE = new Choice(
            Slot.DIRECTION,
            Map.of("Left", "left", "Right", "right", "Up", "up", "Down", "down", "Both", "sides", "All", "all"));
    Choice KIND = new Choice(
            Slot.KIND,
            Map.of("None", "remove", "Color", "colour", "Image", "picture", "Place", "words", "Soft", "blur"));

    /**
     * Words copied from the sentence; the next plan word ends them.
     *
     * @param needed whether there must be at least one
     */
    record Span(Slot slot, boolean needed) implements Part {}

    /** A plan word that stands between two spans. */
    record Mark(String word) implements Part {}

    /**
     * One of these plan words; an amount may be digits and a percent sign instead.
     *
     * @param values what each word says
     */
    record Choice(Slot slot, Map<String, String> values) implements Part {
        /** What follows this word before the parts that were due; replaces them for the kinds of a background. */
        List<Part> after(String word, List<Part> due) {
            if (slot != Slot.KIND) {
                return due;
            }
            return switch (word) {
                case "Color", "Place" -> List.of(needed(Slot.VALUE));
                case "Soft" -> List.of(AMOUNT);
                default -> List.of();
            };
        }
    }

    static Span span(Slot slot) {
        return new Span(slot, false);
    }

    static Span needed(Slot slot) {
        return new Span(slot, true);
    }
}
