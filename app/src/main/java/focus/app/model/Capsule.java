package focus.app.model;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;

/** All points within some distance of the line from {@code from} to {@code to}: what a round brush sweeps over. */
record Capsule(ImagePoint from, ImagePoint to) {
    /** Pixel columns from {@code from} up to but not including {@code to}; none where they cross. */
    record Span(int from, int to) {
        Span clip(ImageRect area) {
            return new Span(Math.max(from, area.x()), Math.min(to, area.right()));
        }

        boolean isEmpty() {
            return to <= from;
        }
    }

    private static final Span NONE = new Span(0, 0);

    /** The pixels whose centres can lie within {@code radius}. */
    ImageRect bounds(double radius) {
        return ImageRect.ofEdges(
                (int) Math.floor(Math.min(from.x(), to.x()) - radius),
                (int) Math.floor(Math.min(from.y(), to.y()) - radius),
                (int) Math.ceil(Math.max(from.x(), to.x()) + radius),
                (int) Math.ceil(Math.max(from.y(), to.y()) + radius));
    }

    /** From a point to the nearest point of the line. */
    double distance(double x, double y) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length2 = dx * dx + dy * dy;
        double t = length2 == 0 ? 0 : Math.clamp(((x - from.x()) * dx + (y - from.y()) * dy) / length2, 0, 1);
        double ex = x - from.x() - t * dx;
        double ey = y - from.y() - t * dy;
        return Math.sqrt(ex * ex + ey * ey);
    }

    /** The pixels of the row with centres at {@code y} whose centres lie within {@code radius}. */
    Span span(double y, double radius) {
        if (radius < 0) {
            return NONE;
        }
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (ImagePoint end : new ImagePoint[] {from, to}) {
            double up = y - end.y();
            double half = Math.sqrt(radius * radius - up * up); // NaN where the row misses the disc
            if (half >= 0) {
                left = Math.min(left, end.x() - half);
                right = Math.max(right, end.x() + half);
            }
        }
        double length = from.distance(to);
        if (length > 0) {
            // Where the row crosses the two long sides, which run beside the line at the radius.
            double dx = (to.x() - from.x()) / length;
            double dy = (to.y() - from.y()) / length;
            for (int side = -1; side <= 1; side += 2) {
                double along = (y - from.y() - side * radius * dx) / dy; // infinite or NaN for a level line
                if (along >= 0 && along <= length) {
                    double x = from.x() + along * dx - side * radius * dy;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        return left > right ? NONE : new Span((int) Math.ceil(left - 0.5), (int) Math.floor(right - 0.5) + 1);
    }
}
