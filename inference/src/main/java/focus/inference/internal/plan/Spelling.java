package focus.inference.internal.plan;

import java.util.Collection;
import java.util.Set;

/** Forgives slips of the keyboard in verbs. */
final class Spelling {
    /** Words that are one letter away from a verb we know and yet are meant as they stand. */
    private static final Set<String> MEANT =
            Set.of("remote", "remover", "ease", "eraser", "crease", "cease", "deplete", "reside", "restyle");

    private static final int LONG = 8;

    private Spelling() {}

    /**
     * Whether {@code typed} most likely means one of {@code known}: one slip away (a letter too many, too few, wrong, or
     * two swapped), two for long words.
     *
     * @param shortest shorter words must be typed right: too many others are near them
     */
    static boolean near(String typed, Collection<String> known, int shortest) {
        if (MEANT.contains(typed)) {
            return false;
        }
        return known.stream().filter(word -> word.length() >= shortest).anyMatch(word -> {
            int allowed = word.length() < LONG ? 1 : 2;
            return Math.abs(word.length() - typed.length()) <= allowed && slips(typed, word) <= allowed;
        });
    }

    /** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
    static int slips(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, cost, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(String one, String other, int[][] cost, int i, int j) {
        char a = one.charAt(i - 1);
        char b = other.charAt(j - 1);
        int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        least = Math.min(least, cost[i - 1][j - 1] + (a == b ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
