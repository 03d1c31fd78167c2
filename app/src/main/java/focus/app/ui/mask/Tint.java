package focus.app.ui.mask;

import javafx.scene.image.Image;

/** The colour over one tile. */
sealed interface Tint {
    /** Nothing is selected. */
    record None() implements Tint {}

    /** Everything is. */
    record Full() implements Tint {}

    /** Something in between; one pixel of the image for each of the tile. */
    record Painted(Image image) implements Tint {}
}
