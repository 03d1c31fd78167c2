package focus.app.ui.control;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens long names in the middle, so that both how they begin and their ending stay readable. */
public final class Elision {
    private static final String DOTS = "…";

    private Elision() {}

    /**
     * @param limit characters as people count them, at least 3
     * @return {@code text} if it is short enough, else its start, an ellipsis, and its end: {@code limit} characters
     */
    public static String middle(String text, int limit) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        if (count <= limit) {
            return text;
        }
        int head = (limit - 1) / 2;
        int tail = limit - 1 - head;
        characters.first();
        int headEnd = characters.next(head);
        characters.last();
        int tailStart = characters.next(-tail);
        return text.substring(0, headEnd) + DOTS + text.substring(tailStart);
    }
}
