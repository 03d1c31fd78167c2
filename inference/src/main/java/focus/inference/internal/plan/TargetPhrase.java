package focus.inference.internal.plan;

import java.util.Set;
import java.util.stream.IntStream;

/** What follows the verb: the thing that is named, or words that only point at the selection. */
final class TargetPhrase {
    private static final Set<String> EXCEPTIONS = Set.of("except", "but", "besides");

    private TargetPhrase() {}

    /**
     * @param from where the phrase starts, inclusive
     * @param to where it ends, exclusive
     */
    static Reading read(Clause clause, int from, int to) {
        int start = skip(clause, from, to, Lexicon.FILLERS);
        int end = to;
        while (end > start && ends(clause.key(end - 1))) {
            end--;
        }
        int exception = clause.find(start, EXCEPTIONS);
        if (exception >= 0 && exception < end) {
            return new Reading.Unsupported(clause.text(start, exception + 1));
        }
        if (start == end || Lexicon.DEMONSTRATIVES.contains(clause.key(start)) || onlyPoints(clause, start, end)) {
            return new Reading.Removal("");
        }
        int noun = clause.find(start, Lexicon.OTHER_NOUNS);
        if (noun >= 0 && noun < end && !standsInPlace(clause, start, noun)) {
            return new Reading.Unsupported(clause.text(noun, noun + 1));
        }
        return new Reading.Removal(clause.text(skip(clause, start, end, Lexicon.DETERMINERS), end));
    }

    private static boolean ends(String key) {
        return Lexicon.FILLERS.contains(key) || Lexicon.PARTICLES.contains(key) || Lexicon.PREPOSITIONS.contains(key);
    }

    private static int skip(Clause clause, int from, int to, Set<String> keys) {
        int start = from;
        while (start < to && keys.contains(clause.key(start))) {
            start++;
        }
        return start;
    }

    /** "it", "the thing I clicked on", "it from the picture"; but not "the object on the left". */
    private static boolean onlyPoints(Clause clause, int start, int end) {
        int preposition = clause.find(start, Lexicon.PREPOSITIONS);
        boolean pronoun = Lexicon.PRONOUNS.contains(clause.key(start));
        int last = pronoun && preposition > start ? Math.min(preposition, end) : end;
        return IntStream.range(start, last)
                .mapToObj(clause::key)
                .allMatch(key -> Lexicon.POINTERS.contains(key)
                        || Lexicon.DETERMINERS.contains(key)
                        || Lexicon.FILLERS.contains(key)
                        || Lexicon.PREPOSITIONS.contains(key));
    }

    /** Whether a noun only says where: "the dog in the background". */
    private static boolean standsInPlace(Clause clause, int start, int noun) {
        return IntStream.range(start + 1, noun).mapToObj(clause::key).anyMatch(Lexicon.PREPOSITIONS::contains);
    }
}
