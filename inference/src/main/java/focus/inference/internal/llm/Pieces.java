package focus.inference.internal.llm;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text as the network's makers did: every digit alone, then words and runs of signs, each with the space before. */
final class Pieces {
    private static final List<String> CONTRACTIONS = List.of("'s", "'t", "'re", "'ve", "'m", "'ll", "'d");

    private enum Kind {
        LETTER,
        NUMBER,
        SPACE,
        SIGN
    }

    private Pieces() {}

    /**
     * @param text single spaces only
     * @return where each piece ends
     */
    static List<Integer> ends(int[] text) {
        List<Integer> ends = new ArrayList<>();
        for (int at = 0; at < text.length; at = ends.getLast()) {
            ends.add(end(text, at));
        }
        return ends;
    }

    private static int end(int[] text, int at) {
        if (kind(text[at]) == Kind.NUMBER) {
            return at + 1;
        }
        for (String contraction : CONTRACTIONS) {
            if (startsWith(text, at, contraction)) {
                return at + contraction.length();
            }
        }
        int first = text[at] == ' ' && at + 1 < text.length ? at + 1 : at;
        Kind kind = kind(text[first]);
        if (kind != Kind.LETTER && kind != Kind.SIGN) {
            return at + 1;
        }
        int end = first;
        while (end < text.length && kind(text[end]) == kind) {
            end++;
        }
        return end;
    }

    private static boolean startsWith(int[] text, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= text.length || text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What a slot's value may begin and end with. */
    static boolean isLetterOrNumber(int codePoint) {
        Kind kind = kind(codePoint);
        return kind == Kind.LETTER || kind == Kind.NUMBER;
    }

    private static Kind kind(int codePoint) {
        if (codePoint == ' ') {
            return Kind.SPACE;
        }
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> Kind.LETTER;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> Kind.NUMBER;
            default -> Kind.SIGN;
        };
    }
}
