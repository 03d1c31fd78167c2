package focus.app.model;

import java.util.OptionalInt;

/**
 * One named mask of a document.
 *
 * @param number from 1; tells it from the document's other objects
 * @param name as the user has called it; empty while it goes by its number
 * @param colour {@code 0xRRGGBB}; empty for the colour of the overlay
 * @param visible whether it shows, and counts where all objects do
 * @param locked whether it refuses changes
 * @param selection its mask and how that was made
 */
public record ObjectMask(
        int number, String name, OptionalInt colour, boolean visible, boolean locked, Selection selection) {
    /** Longer ones are cut off. */
    public static final int LONGEST_NAME = 200;

    public ObjectMask {
        if (number < 1) {
            throw new IllegalArgumentException("an object's number is 1 or more, not " + number);
        }
        name = name.strip();
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Shown, not locked, and with a name still to come. */
    public static ObjectMask of(int number, OptionalInt colour, Selection selection) {
        return new ObjectMask(number, "", colour, true, false, selection);
    }

    public ObjectMask withName(String changed) {
        return new ObjectMask(number, changed, colour, visible, locked, selection);
    }

    public ObjectMask withColour(int rgb) {
        return new ObjectMask(number, name, OptionalInt.of(rgb & 0xFFFFFF), visible, locked, selection);
    }

    public ObjectMask withVisible(boolean shown) {
        return new ObjectMask(number, name, colour, shown, locked, selection);
    }

    public ObjectMask withLocked(boolean refusing) {
        return new ObjectMask(number, name, colour, visible, refusing, selection);
    }

    public ObjectMask withSelection(Selection changed) {
        return new ObjectMask(number, name, colour, visible, locked, changed);
    }

    /** Whether anything of it is seen. */
    public boolean shows() {
        return visible && !selection.mask().isEmpty();
    }

    /** The same name, look and steps, the answer to these aside. */
    boolean sameWorkAs(ObjectMask other) {
        return withSelection(other.selection).equals(other) && selection.steps().equals(other.selection.steps());
    }
}
