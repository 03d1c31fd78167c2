package focus.inference.api;

import focus.inference.image.ImagePoint;
import java.util.List;

/** One way of saying <em>where</em>, in full-resolution picture space. */
public sealed interface Prompt {
    /** A click on the object ({@code positive}) or on what does not belong to it. */
    record Click(ImagePoint point, boolean positive) implements Prompt {}

    /** A box around the object, from {@code from} (top-left) to {@code to} (bottom-right), corners in any order. */
    record Box(ImagePoint from, ImagePoint to) implements Prompt {
        public Box {
            double left = Math.min(from.x(), to.x());
            double top = Math.min(from.y(), to.y());
            double right = Math.max(from.x(), to.x());
            double bottom = Math.max(from.y(), to.y());
            if (right - left < 1 || bottom - top < 1) {
                throw new IllegalArgumentException("a box covers at least one pixel");
            }
            from = new ImagePoint(left, top);
            to = new ImagePoint(right, bottom);
        }

        /** In square pixels. */
        public double area() {
            return (to.x() - from.x()) * (to.y() - from.y());
        }

        public ImagePoint centre() {
            return new ImagePoint((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        }
    }

    /**
     * A line painted over the object ({@code positive}) or over what does not belong to it.
     *
     * @param path at least one point, in the order painted
     */
    record Scribble(List<ImagePoint> path, boolean positive) implements Prompt {
        public Scribble {
            path = List.copyOf(path);
            if (path.isEmpty()) {
                throw new IllegalArgumentException("a scribble has at least one point");
            }
        }
    }

    /**
     * A line drawn around the object by hand, loosely.
     *
     * @param path at least three points; the last is joined with the first
     */
    record Lasso(List<ImagePoint> path) implements Prompt {
        public Lasso {
            path = List.copyOf(path);
            if (path.size() < 3) {
                throw new IllegalArgumentException("a lasso has at least three points, not " + path.size());
            }
        }
    }

    /** A rough mask of the object, to be refined. */
    record MaskPrompt(Mask mask) implements Prompt {}
}
