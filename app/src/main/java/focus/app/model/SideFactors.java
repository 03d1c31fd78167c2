package focus.app.model;

import focus.inference.image.ImageSize;
import java.util.Optional;

/**
 * How many times as wide and as high a picture is to become. Any number can be asked for; {@link #problem} tells which of
 * them make no picture.
 */
record SideFactors(ImageSize before, double across, double down) {
    /** Why there is no picture of this size. */
    Optional<SizeProblem> problem() {
        if (!(across > 0 && down > 0)) {
            return Optional.of(SizeProblem.EMPTY);
        }
        double area = side(before.width(), across) * side(before.height(), down);
        return area > ImageSize.LARGEST_AREA ? Optional.of(SizeProblem.TOO_LARGE) : Optional.empty();
    }

    /** @throws IllegalStateException if there is a {@link #problem} */
    ImageSize size() {
        if (problem().isPresent()) {
            throw new IllegalStateException(before + " times " + across + ", " + down);
        }
        return new ImageSize((int) side(before.width(), across), (int) side(before.height(), down));
    }

    /** At least one pixel. */
    private static double side(int before, double factor) {
        return Math.max(1, Math.rint(before * factor));
    }
}
