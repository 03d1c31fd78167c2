package focus.inference.phrase;

import java.util.Optional;

/**
 * What was understood of a phrase about a thing.
 *
 * @param name of the vocabulary, or as typed where {@code known} is false
 * @param known whether the vocabulary has the name
 * @param count 1 for one thing, 0 for all, n for that many
 * @param place the how-manieth by the rule, 1 for the first
 * @param near name of a thing that it is next to
 */
public record Phrase(
        String name,
        boolean known,
        Optional<Rule> rule,
        Optional<ColourName> colour,
        int count,
        int place,
        Optional<String> near) {
    /** For {@code count}: all of them. */
    public static final int ALL = 0;

    /** Each thing that it may mean, where it does not say which. */
    public Phrase forEach() {
        return count == 1 && rule.isEmpty() ? new Phrase(name, known, rule, colour, ALL, place, near) : this;
    }
}
