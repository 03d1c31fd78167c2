package focus.inference.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of a sentence with at most one verb: what stands between commas, full stops and joining words.
 *
 * @param words not empty
 * @param asked whether a question mark ends it
 */
record Clause(List<Word> words, boolean asked) {
    /**
     * @param text as typed
     * @param key in lower case, with a plain apostrophe
     */
    record Word(String text, String key) {}

    private static final Pattern PIECES = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*+|[.,;:!?\\n]+");
    private static final Set<String> JOINS = Set.of("and", "then", "but", "also");
    private static final Set<String> KEEPS_BUT = Set.of("everything", "all", "anything", "nothing", "everyone");

    Clause {
        words = List.copyOf(words);
    }

    /** All clauses of a sentence; none when it holds no word. */
    static List<Clause> split(String sentence) {
        List<Clause> clauses = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        Matcher pieces = PIECES.matcher(sentence);
        while (pieces.find()) {
            String piece = pieces.group();
            boolean mark = !Character.isLetterOrDigit(piece.codePointAt(0));
            Word word = new Word(piece, piece.toLowerCase(Locale.ROOT).replace('’', '\''));
            if (!mark && !joins(word, words)) {
                words.add(word);
            } else if (!words.isEmpty()) {
                clauses.add(new Clause(words, piece.contains("?")));
                words.clear();
            }
        }
        if (!words.isEmpty()) {
            clauses.add(new Clause(words, false));
        }
        return clauses;
    }

    private static boolean joins(Word word, List<Word> before) {
        boolean exception = word.key.equals("but") && !before.isEmpty() && KEEPS_BUT.contains(before.getLast().key);
        return JOINS.contains(word.key) && !exception;
    }

    int size() {
        return words.size();
    }

    String key(int index) {
        return words.get(index).key;
    }

    /** The words as typed, from {@code from} to before {@code to}. */
    String text(int from, int to) {
        return words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Whether the words from {@code from} on are {@code phrase}. */
    boolean says(int from, List<String> phrase) {
        if (from + phrase.size() > size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!key(from + i).equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where one of {@code keys} stands at or after {@code from}; -1 when none does. */
    int find(int from, Set<String> keys) {
        for (int i = from; i < size(); i++) {
            if (keys.contains(key(i))) {
                return i;
            }
        }
        return -1;
    }
}
