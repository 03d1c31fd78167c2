package focus.inference.api;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One operation of a plan with its slots, as plan files write it.
 *
 * @param slots exactly the operation's slots, in their order. Text slots are parts of the sentence as typed; an empty
 *     {@link Slot#TARGET} is the selection, or the whole picture.
 */
public record PlanStep(Operation operation, Map<Slot, String> slots) {
    /** What can be asked for. More than can be carried out: a plan may name what is not built. */
    public enum Operation {
        /** Take out and fill the hole. */
        REMOVE(Slot.TARGET),
        /** Give a layer of its own. */
        CUT(Slot.TARGET),
        DUPLICATE(Slot.TARGET),
        REPLACE(Slot.TARGET, Slot.WITH),
        RECOLOUR(Slot.TARGET, Slot.COLOUR),
        ADJUST(Slot.TARGET, Slot.PROPERTY, Slot.CHANGE, Slot.AMOUNT),
        RESIZE(Slot.TARGET, Slot.CHANGE, Slot.AMOUNT),
        MOVE(Slot.TARGET, Slot.DIRECTION, Slot.AMOUNT),
        /** Make the picture larger on some side. */
        EXTEND(Slot.DIRECTION, Slot.AMOUNT),
        BACKGROUND(Slot.KIND, Slot.VALUE, Slot.AMOUNT),
        /** Another season, weather or time of day. */
        SCENE(Slot.WORDS),
        STYLE(Slot.WORDS),
        ADD(Slot.WHAT, Slot.WHERE),
        /** A part of the sentence that nothing answers. */
        DECLINE(Slot.REASON);

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<Slot> slots;

        Operation(Slot... slots) {
            this.slots = List.of(slots);
        }

        public List<Slot> slots() {
            return slots;
        }

        /** As plan files write it: {@code remove}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an operation can say of itself. */
    public enum Slot {
        TARGET,
        WITH,
        COLOUR,
        /** {@code exposure, contrast, saturation, temperature, sharpness, blur, pixelate}. */
        PROPERTY,
        /** {@code more, less}. */
        CHANGE,
        /** {@code small, medium, strong} or a percentage such as {@code 20%}. */
        AMOUNT,
        /** {@code left, right, up, down}; of a move {@code centre} too, of an extension {@code sides, all}. */
        DIRECTION,
        /** {@code remove, colour, picture, words, blur}. */
        KIND,
        /** The background's colour or words, else empty. */
        VALUE,
        WORDS,
        WHAT,
        /** With its preposition, or empty. */
        WHERE,
        /** {@code question, unclear, unsupported}. */
        REASON;

        private static final Set<Slot> COPIED = Set.of(TARGET, WITH, COLOUR, VALUE, WORDS, WHAT, WHERE);

        /** Whether the value is a part of the sentence; else it is one of the words listed here. */
        public boolean copied() {
            return COPIED.contains(this);
        }

        /** As plan files write it: {@code target}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException if a slot is missing or does not belong to the operation */
    public PlanStep {
        if (!slots.keySet().equals(Set.copyOf(operation.slots()))) {
            throw new IllegalArgumentException(operation + " has the slots " + operation.slots() + ", not " + slots);
        }
        slots = Collections.unmodifiableMap(new EnumMap<>(slots));
    }

    /** @param target what to take out; empty for what is selected */
    public static PlanStep remove(String target) {
        return new PlanStep(Operation.REMOVE, Map.of(Slot.TARGET, target));
    }

    public static PlanStep decline(String reason) {
        return new PlanStep(Operation.DECLINE, Map.of(Slot.REASON, reason));
    }

    /** A slot's value; empty where the operation has no such slot. */
    public String value(Slot slot) {
        return slots.getOrDefault(slot, "");
    }
}
