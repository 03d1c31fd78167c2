package focus.inference.internal.llm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * A sentence in small letters, with plain quotes and dashes, single spaces and none at its ends, that knows where each of
 * its characters was typed. Immutable.
 */
final class PlainText {
    private static final Map<Integer, Integer> SAME_SIGNS = Map.of(
            (int) '‘', (int) '\'',
            (int) '’', (int) '\'',
            (int) '“', (int) '"',
            (int) '”', (int) '"',
            (int) '–', (int) '-',
            (int) '—', (int) '-',
            (int) '…', (int) '.');

    private final int[] codePoints;
    private final int[] origins;

    private PlainText(int[] codePoints, int[] origins) {
        this.codePoints = codePoints;
        this.origins = origins;
    }

    static PlainText of(String typed) {
        int[] letters = new int[typed.length()];
        int[] origins = new int[typed.length()];
        int count = 0;
        for (int i = 0; i < typed.length(); i += Character.charCount(typed.codePointAt(i))) {
            int plain = plain(typed.codePointAt(i));
            if (plain != ' ' || (count > 0 && letters[count - 1] != ' ')) {
                letters[count] = plain;
                origins[count++] = i;
            }
        }
        if (count > 0 && letters[count - 1] == ' ') {
            count--;
        }
        return new PlainText(Arrays.copyOf(letters, count), Arrays.copyOf(origins, count));
    }

    /** In code points. */
    int length() {
        return codePoints.length;
    }

    /** The code points with a space before the first; nothing if there are none. */
    int[] afterSpace() {
        if (codePoints.length == 0) {
            return codePoints.clone();
        }
        int[] spaced = new int[codePoints.length + 1];
        spaced[0] = ' ';
        System.arraycopy(codePoints, 0, spaced, 1, codePoints.length);
        return spaced;
    }

    /** Where a code point stands in the typed text, in UTF-16 units. */
    int origin(int index) {
        return origins[index];
    }

    private static int plain(int typed) {
        Integer sign = SAME_SIGNS.get(typed);
        if (sign != null) {
            return sign;
        }
        return switch (Character.getType(typed)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> ' ';
            default -> small(typed);
        };
    }

    /** One letter stays one letter: what would become two stays as it is. */
    private static int small(int typed) {
        String small = Character.toString(typed).toLowerCase(Locale.ROOT);
        return small.codePointCount(0, small.length()) == 1 ? small.codePointAt(0) : typed;
    }
}
