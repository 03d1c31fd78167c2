package focus.app.model;

import java.util.List;

/**
 * Colours for objects that differ in hue and in lightness, so that people who see few hues tell them apart too: those of
 * Okabe and Ito, then of Tol's muted scheme what is unlike them.
 */
public final class ObjectColours {
    /** {@code 0xRRGGBB}, in the order in which they are given to new objects. */
    public static final List<Integer> ALL = List.of(
            0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0xD55E00, 0xCC79A7, 0x0072B2, 0x882255, 0x44AA99, 0xDDCC77,
            0x332288, 0xAA4499);

    private ObjectColours() {}

    /** The first one that the fewest objects have. */
    static int next(ObjectList objects) {
        int best = ALL.getFirst();
        long fewest = Long.MAX_VALUE;
        for (int colour : ALL) {
            long users = objects.all().stream()
                    .filter(object -> object.colour().orElse(-1) == colour)
                    .count();
            if (users < fewest) {
                fewest = users;
                best = colour;
            }
        }
        return best;
    }
}
