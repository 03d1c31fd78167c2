package focus.app.model;

import focus.inference.image.ImageSize;
import java.util.OptionalDouble;

/** What the sides of a crop are to each other, lying; upright they are swapped. */
public enum CropRatio {
    FREE(0, 0),
    /** That of the picture. */
    ORIGINAL(0, 0),
    SQUARE(1, 1),
    FOUR_THREE(4, 3),
    THREE_TWO(3, 2),
    SIXTEEN_NINE(16, 9);

    private final int width;
    private final int height;

    CropRatio(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Width by height; empty where any will do.
     *
     * @param swapped whether height is to width what else width is to height
     */
    OptionalDouble of(ImageSize picture, boolean swapped) {
        if (this == FREE) {
            return OptionalDouble.empty();
        }
        double lying = this == ORIGINAL ? (double) picture.width() / picture.height() : (double) width / height;
        return OptionalDouble.of(swapped ? 1 / lying : lying);
    }
}
