package focus.app.model;

import focus.inference.image.ImagePoint;
import java.util.OptionalDouble;

/** Moves the edges of a frame. */
final class CropEdges {
    private CropEdges() {}

    /** @see CropDraft#resized */
    static CropRect moved(CropRect frame, int horizontal, int vertical, ImagePoint to, OptionalDouble ratio) {
        double width = horizontal == 0 ? frame.width() : across(frame, horizontal, to.x());
        double height = vertical == 0 ? frame.height() : down(frame, vertical, to.y());
        if (ratio.isPresent()) {
            boolean byWidth = vertical == 0 || (horizontal != 0 && width / ratio.getAsDouble() >= height);
            width = byWidth ? width : height * ratio.getAsDouble();
            height = byWidth ? width / ratio.getAsDouble() : height;
        }
        return new CropRect(
                start(frame.x(), frame.width(), width, horizontal),
                start(frame.y(), frame.height(), height, vertical),
                width,
                height);
    }

    private static double across(CropRect frame, int horizontal, double x) {
        return Math.max(1, horizontal > 0 ? x - frame.x() : frame.right() - x);
    }

    private static double down(CropRect frame, int vertical, double y) {
        return Math.max(1, vertical > 0 ? y - frame.y() : frame.bottom() - y);
    }

    /** The edge opposite the one that moves stays; where neither does, the middle stays. */
    private static double start(double start, double before, double after, int moves) {
        return switch (moves) {
            case 1 -> start;
            case -1 -> start + before - after;
            default -> start + (before - after) / 2;
        };
    }
}
