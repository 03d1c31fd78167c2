package focus.inference.phrase;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a phrase that are no names. */
final class PhraseWords {
    static final Set<String> RELATIONS = Set.of(
            "near", "beside", "by", "with", "behind", "under", "above", "below", "holding", "on", "in", "to", "of");

    private static final Map<String, Integer> COUNTS =
            Map.of("both", 2, "two", 2, "three", 3, "four", 4, "five", 5, "all", 0, "every", 0, "each", 0);
    private static final Map<String, Integer> ORDINALS = Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);
    private static final Map<String, ColourName> COLOUR_ALIASES = Map.of(
            "gray", ColourName.GREY,
            "silver", ColourName.GREY,
            "golden", ColourName.YELLOW,
            "violet", ColourName.PURPLE);
    private static final Map<String, Rule> RULES = rules();
    private static final Set<String> DROPPED = Set.of(
            "the", "a", "an", "at", "from", "for", "this", "that", "these", "those", "side", "hand", "who", "which",
            "is", "are", "and", "here", "there", "please", "one", "ones", "next", "close", "front", "my");

    /** Words in -ing that are things rather than what somebody does, where nothing follows. */
    private static final Set<String> THINGS_IN_ING = Set.of(
            "awning",
            "building",
            "ceiling",
            "clothing",
            "crossing",
            "earring",
            "flooring",
            "frosting",
            "icing",
            "king",
            "lettering",
            "lightning",
            "parking",
            "railing",
            "ring",
            "stocking",
            "string",
            "swing",
            "topping",
            "wedding",
            "wing",
            "wiring");

    private PhraseWords() {}

    /**
     * Whether a word may tell what somebody does or what was done: "running", "parked".
     *
     * @param last whether the phrase ends with it: "the zebra crossing the road", but "the zebra crossing"
     */
    static boolean mayBeDoing(String word, boolean last) {
        return word.endsWith("ed") || (word.endsWith("ing") && !(last && THINGS_IN_ING.contains(word)));
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> all = new HashMap<>();
        Map.of(
                        Rule.LEFT, List.of("left", "leftmost"),
                        Rule.RIGHT, List.of("right", "rightmost"),
                        Rule.TOP, List.of("top", "upper", "highest"),
                        Rule.BOTTOM, List.of("bottom", "lower", "lowest"),
                        Rule.MIDDLE, List.of("middle", "central", "centre", "center"),
                        Rule.BIGGEST, List.of("biggest", "largest", "big", "large"),
                        Rule.SMALLEST, List.of("smallest", "small", "little"),
                        Rule.NEAREST, List.of("nearest", "closest", "foreground"),
                        Rule.FARTHEST, List.of("farthest", "furthest", "background"))
                .forEach((rule, words) -> words.forEach(word -> all.put(word, rule)));
        return Map.copyOf(all);
    }

    static Optional<Rule> rule(String word) {
        return Optional.ofNullable(RULES.get(word));
    }

    static Optional<Integer> count(String word) {
        return Optional.ofNullable(COUNTS.get(word));
    }

    static Optional<Integer> ordinal(String word) {
        return Optional.ofNullable(ORDINALS.get(word));
    }

    static Optional<ColourName> colour(String word) {
        ColourName alias = COLOUR_ALIASES.get(word);
        return alias != null ? Optional.of(alias) : ColourName.of(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a word is understood, or known to mean nothing here. */
    static boolean known(String word) {
        return DROPPED.contains(word)
                || RELATIONS.contains(word)
                || rule(word).isPresent()
                || count(word).isPresent()
                || ordinal(word).isPresent()
                || colour(word).isPresent();
    }
}
