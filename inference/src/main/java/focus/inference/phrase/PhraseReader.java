package focus.inference.phrase;

import focus.inference.api.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads phrases about a thing: the first name in it, then what is said of it (a side or size, a colour, a number, a thing
 * next to it). Other words are dropped; but a noun right after a name makes it another thing ("car door"), which nobody
 * knows. Immutable.
 *
 * @param vocabulary the names
 */
public record PhraseReader(Vocabulary vocabulary) {
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final int LONGEST_NAME = 4;

    /** Words {@code start} to before {@code end} are a name. */
    private record Named(int start, int end, String name, boolean several) {}

    /** @param text any; without a known name all that is left of it is the name */
    public Phrase read(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        Optional<Named> found = find(words, 0);
        if (found.isEmpty()) {
            String rest = String.join(
                    " ", words.stream().filter(word -> !PhraseWords.known(word)).toList());
            return described(new Named(0, 0, rest, false), false, words, Optional.empty());
        }
        Named head = found.get();
        if (head.end < words.size() && mayBeNoun(words, head.end)) {
            String longer = String.join(" ", words.subList(head.start, head.end + 1));
            return described(new Named(0, 0, longer, false), false, words.subList(0, head.start), Optional.empty());
        }
        Optional<Named> near = find(words, head.end)
                .filter(other ->
                        words.subList(head.end, other.start).stream().anyMatch(PhraseWords.RELATIONS::contains));
        List<String> rest = new ArrayList<>(words.subList(0, head.start));
        rest.addAll(words.subList(head.end, near.map(Named::start).orElse(words.size())));
        return described(head, true, rest, near.map(Named::name));
    }

    private static Phrase described(Named head, boolean known, List<String> rest, Optional<String> near) {
        int place = first(rest, PhraseWords::ordinal).orElse(1);
        Optional<Rule> rule = first(rest, PhraseWords::rule);
        return new Phrase(
                head.name,
                known,
                rule.isEmpty() && place > 1 ? Optional.of(Rule.LEFT) : rule,
                first(rest, PhraseWords::colour),
                first(rest, PhraseWords::count).orElse(head.several ? Phrase.ALL : 1),
                place,
                near);
    }

    private static <T> Optional<T> first(List<String> words, Function<String, Optional<T>> meaning) {
        return words.stream().map(meaning).flatMap(Optional::stream).findFirst();
    }

    private boolean mayBeNoun(List<String> words, int index) {
        String word = words.get(index);
        return find(List.of(word), 0).isEmpty()
                && !PhraseWords.known(word)
                && !PhraseWords.mayBeDoing(word, index == words.size() - 1);
    }

    /** The earliest name from a word on; of those that begin there the longest. */
    private Optional<Named> find(List<String> words, int from) {
        return IntStream.range(from, words.size())
                .mapToObj(start -> startingAt(words, start))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Named> startingAt(List<String> words, int start) {
        for (int end = Math.min(words.size(), start + LONGEST_NAME); end > start; end--) {
            String last = words.get(end - 1);
            String before = String.join(" ", words.subList(start, end - 1));
            Optional<String> plain = meaning(before, last);
            if (plain.isPresent()) {
                return Optional.of(new Named(start, end, plain.get(), false));
            }
            for (String singular : Plurals.singulars(last)) {
                Optional<String> name = meaning(before, singular);
                if (name.isPresent()) {
                    return Optional.of(new Named(start, end, name.get(), true));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> meaning(String before, String last) {
        return vocabulary.meaning(before.isEmpty() ? last : before + " " + last);
    }
}
