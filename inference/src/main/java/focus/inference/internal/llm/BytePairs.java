package focus.inference.internal.llm;

import focus.inference.api.error.ModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /**
     * @param tokens by id
     * @param merges pairs of parts with a space between them, best first; each makes a known token
     */
    BytePairs(List<String> tokens, List<String> merges) {
        this.tokens = List.copyOf(tokens);
        this.ids = numbered(tokens);
        this.ranks = numbered(merges);
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

    /** The ids of one piece. */
    List<Integer> encode(String piece) {
        List<String> parts = new ArrayList<>();
        for (byte b : piece.getBytes(StandardCharsets.UTF_8)) {
            parts.add(LETTERS[b & 0xFF]);
        }
        for (int at = best(parts); at >= 0; at = best(parts)) {
            parts.set(at, parts.get(at) + parts.remove(at + 1));
        }
        return parts.stream().map(this::id).toList();
    }

    /** Where the best pair begins, or -1. */
    private int best(List<String> parts) {
        int best = Integer.MAX_VALUE;
        int found = -1;
        for (int i = 0; i + 1 < parts.size(); i++) {
            int rank = ranks.getOrDefault(parts.get(i) + " " + parts.get(i + 1), Integer.MAX_VALUE);
            if (rank < best) {
                best = rank;
                found = i;
            }
        }
        return found;
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
