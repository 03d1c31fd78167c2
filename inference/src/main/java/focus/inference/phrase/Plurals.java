package focus.inference.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** English plurals. */
final class Plurals {
    private static final Map<String, String> IRREGULAR =
            Map.of("people", "person", "men", "man", "women", "woman", "children", "child", "mice", "mouse");

    private Plurals() {}

    /** What a word may be the plural of, likeliest first; empty where it is none. */
    static List<String> singulars(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return List.of(irregular);
        }
        List<String> found = new ArrayList<>();
        if (word.endsWith("ies")) {
            found.add(without(word, 3) + "y");
        }
        if (word.endsWith("ves")) {
            found.add(without(word, 3) + "fe");
            found.add(without(word, 3) + "f");
        }
        if (word.endsWith("es")) {
            found.add(without(word, 2));
        }
        if (word.endsWith("s") && !word.endsWith("ss")) {
            found.add(without(word, 1));
        }
        return found;
    }

    private static String without(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
