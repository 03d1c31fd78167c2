package focus.inference.internal.llm;

import focus.inference.api.PlanStep.Operation;
import focus.inference.api.PlanStep.Slot;
import java.util.List;
import java.util.Map;

/**
 * The words that begin an operation in the network's plan language. All plan words begin with a capital, and the sentence
 * is read in small letters, so that none can be mistaken for a copied one.
 */
@SuppressWarnings("ImmutableEnumChecker") // made by List.of and Map.of
enum PlanWord {
    REMOVE("Remove", Operation.REMOVE, Map.of(), Part.span(Slot.TARGET)),
    CUT("Cut", Operation.CUT, Map.of(), Part.span(Slot.TARGET)),
    COPY("Copy", Operation.DUPLICATE, Map.of(), Part.span(Slot.TARGET)),
    REPLACE(
            "Replace",
            Operation.REPLACE,
            Map.of(),
            Part.span(Slot.TARGET),
            new Part.Mark("With"),
            Part.needed(Slot.WITH)),
    COLOR("Color", Operation.RECOLOUR, Map.of(), Part.span(Slot.TARGET), new Part.Mark("To"), Part.needed(Slot.COLOUR)),
    LIGHT("Light", "exposure"),
    CONTRAST("Contrast", "contrast"),
    COLORS("Colors", "saturation"),
    TEMPERATURE("Temperature", "temperature"),
    SHARP("Sharp", "sharpness"),
    SOFT("Soft", "blur"),
    MOSAIC("Mosaic", "pixelate"),
    SIZE("Size", Operation.RESIZE, Map.of(), Part.span(Slot.TARGET), Part.CHANGE, Part.AMOUNT),
    MOVE("Move", Operation.MOVE, Map.of(), Part.span(Slot.TARGET), Part.MOVE, Part.AMOUNT),
    EXPAND("Expand", Operation.EXTEND, Map.of(), Part.SIDE, Part.AMOUNT),
    BACKGROUND("Background", Operation.BACKGROUND, Map.of(Slot.VALUE, "", Slot.AMOUNT, "medium"), Part.KIND),
    SCENE("Scene", Operation.SCENE, Map.of(), Part.needed(Slot.WORDS)),
    STYLE("Style", Operation.STYLE, Map.of(), Part.needed(Slot.WORDS)),
    ADD("Add", Operation.ADD, Map.of(), Part.needed(Slot.WHAT), new Part.Mark("In"), Part.span(Slot.WHERE)),
    QUESTION("Question", Operation.DECLINE, Map.of(Slot.REASON, "question")),
    UNKNOWN("Unknown", Operation.DECLINE, Map.of(Slot.REASON, "unclear")),
    OTHER("Other", Operation.DECLINE, Map.of(Slot.REASON, "unsupported"));

    private final String word;
    private final Operation operation;
    private final Map<Slot, String> said;
    private final List<Part> parts;

    PlanWord(String word, Operation operation, Map<Slot, String> said, Part... parts) {
        this.word = word;
        this.operation = operation;
        this.said = said;
        this.parts = List.of(parts);
    }

    PlanWord(String word, String property) {
        this(word, Operation.ADJUST, Map.of(Slot.PROPERTY, property), Part.span(Slot.TARGET), Part.CHANGE, Part.AMOUNT);
    }

    String word() {
        return word;
    }

    Operation operation() {
        return operation;
    }

    /** Slots that this word itself fills. */
    Map<Slot, String> said() {
        return said;
    }

    /** What follows the word. */
    List<Part> parts() {
        return parts;
    }
}
