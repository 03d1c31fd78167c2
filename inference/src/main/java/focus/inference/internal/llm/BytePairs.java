package focus.inference.internal.llm;

import focus.inference.api.error.ModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Byte-level byte-pair encoding of one piece of text. Every byte has a printable letter (GPT-2's table); the pair of parts
 * that was learnt first is joined first. Immutable.
 */
final class BytePairs {
    private static final int BYTES = 256;
    private static final String[] LETTERS = letters();

    private final List<String> tokens;
    private final Map<String, Integer> ids;
    private final Map<String, Integer> ranks;
    private final int longest;

    /**
     * @param tokens by id
     * @param merges pairs of parts with a space between them, best first; each makes a known token
     */
    BytePairs(List<String> tokens, List<String> merges) {
        this.tokens = List.copyOf(tokens);
        this.ids = numbered(tokens);
        this.ranks = numbered(merges);
        this.longest = tokens.stream().mapToInt(String::length).max().orElse(0);
    }

    /** @throws ModelException if a file is not UTF-8 text */
    static BytePairs read(Path tokens, Path merges) {
        return new BytePairs(lines(tokens), lines(merges));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ModelException(file + ": cannot be read as UTF-8 text: " + e, e);
        }
    }

    private static Map<String, Integer> numbered(List<String> entries) {
        Map<String, Integer> numbers = HashMap.newHashMap(entries.size());
        for (String entry : entries) {
            numbers.putIfAbsent(entry, numbers.size());
        }
        return numbers;
    }

    int size() {
        return tokens.size();
    }

    /** @throws ModelException if the vocabulary lacks this token */
    int id(String token) {
        Integer id = ids.get(token);
        if (id == null) {
            throw new ModelException("the planner's vocabulary lacks the token \"" + token + "\"");
        }
        return id;
    }

    /** The most letters of the longest token; one letter is one byte of the text. */
    int longest() {
        return longest;
    }

    /** The ids of one piece; takes n log n steps for n bytes. */
    List<Integer> encode(String piece) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        String[] parts = new String[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            parts[i] = LETTERS[bytes[i] & 0xFF];
        }
        return new PairJoiner(parts, ranks).join().stream().map(this::id).toList();
    }

    /** Printable bytes of Latin-1 stand for themselves, the others for letters from 256 on. */
    private static String[] letters() {
        String[] letters = new String[BYTES];
        int next = BYTES;
        for (int b = 0; b < BYTES; b++) {
            boolean printable = (b > ' ' && b < 0x7F) || (b > 0xA0 && b != 0xAD);
            letters[b] = Character.toString(printable ? b : next++);
        }
        return letters;
    }
}
