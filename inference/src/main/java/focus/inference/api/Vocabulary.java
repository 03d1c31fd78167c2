package focus.inference.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a {@link Grounder} knows, and what else people call these things.
 *
 * @param names each once, lower case, of one word or several
 * @param synonyms other word or words, lower case, to the name that is meant
 */
public record Vocabulary(List<String> names, Map<String, String> synonyms) {
    /** @throws IllegalArgumentException if a synonym means no name */
    public Vocabulary {
        names = List.copyOf(names);
        synonyms = Map.copyOf(synonyms);
        for (String meant : synonyms.values()) {
            if (!names.contains(meant)) {
                throw new IllegalArgumentException("\"" + meant + "\" is no name");
            }
        }
    }

    /**
     * One name a line; after a colon other words for it, with commas between: {@code bicycle: bike, push bike}.
     *
     * @throws IllegalArgumentException if a word stands there twice
     */
    public static Vocabulary parse(List<String> lines) {
        Map<String, String> meant = new HashMap<>();
        List<String> names = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(":", 2)[0].strip())
                .toList();
        for (String line : lines) {
            String[] parts = line.split(":", 2);
            if (parts.length == 2) {
                for (String word : parts[1].split(",", -1)) {
                    if (meant.put(word.strip(), parts[0].strip()) != null) {
                        throw new IllegalArgumentException("\"" + word.strip() + "\" stands there twice");
                    }
                }
            }
        }
        return new Vocabulary(names, meant);
    }

    /** The name that a word or words mean, in the form given. */
    public Optional<String> meaning(String words) {
        return names.contains(words) ? Optional.of(words) : Optional.ofNullable(synonyms.get(words));
    }
}
