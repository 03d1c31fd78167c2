package focus.app.model;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;

/** All points within some distance of the line between two points: what a round brush sweeps over. */
final class Capsule {
    private static final Span NONE = new Span(0, 0);

    private final ImagePoint from;
    private final ImagePoint to;
    private final double length;

    // Direction of the line, of length 1; level for a single point.
    private final double dx;
    private final double dy;

    Capsule(ImagePoint from, ImagePoint to) {
        this.from = from;
        this.to = to;
        length = from.distance(to);
        dx = length > 0 ? (to.x() - from.x()) / length : 1;
        dy = length > 0 ? (to.y() - from.y()) / length : 0;
    }

    /** Pixel columns from {@code from} up to but not including {@code to}; none where they cross. */
    record Span(int from, int to) {
        Span clip(ImageRect area) {
            return new Span(Math.max(from, area.x()), Math.min(to, area.right()));
        }

        boolean isEmpty() {
            return to <= from;
        }
    }

    /** The pixels whose centres can lie within {@code radius}. */
    ImageRect bounds(double radius) {
        return ImageRect.ofEdges(
                (int) Math.floor(Math.min(from.x(), to.x()) - radius),
                (int) Math.floor(Math.min(from.y(), to.y()) - radius),
                (int) Math.ceil(Math.max(from.x(), to.x()) + radius),
                (int) Math.ceil(Math.max(from.y(), to.y()) + radius));
    }

    /** Square of the distance from a point to the nearest point of the line. */
    double distance2(double x, double y) {
        double px = x - from.x();
        double py = y - from.y();
        double along = px * dx + py * dy;
        if (along <= 0) {
            return px * px + py * py;
        }
        if (along >= length) {
            double qx = x - to.x();
            double qy = y - to.y();
            return qx * qx + qy * qy;
        }
        double across = px * dy - py * dx;
        return across * across;
    }

    /** Whether all of {@code area} lies within {@code radius}; its corners tell, for a capsule has no dents. */
    boolean covers(ImageRect area, double radius) {
        double reach2 = radius > 0 ? radius * radius : -1;
        return distance2(area.x(), area.y()) <= reach2
                && distance2(area.right(), area.y()) <= reach2
                && distance2(area.x(), area.bottom()) <= reach2
                && distance2(area.right(), area.bottom()) <= reach2;
    }

    /** The pixels of the row with centres at {@code y} whose centres lie within {@code radius}. */
    Span span(double y, double radius) {
        if (radius < 0) {
            return NONE;
        }
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double above = y - from.y();
        double half = Math.sqrt(radius * radius - above * above); // NaN where the row misses the disc
        if (half >= 0) {
            left = from.x() - half;
            right = from.x() + half;
        }
        above = y - to.y();
        half = Math.sqrt(radius * radius - above * above);
        if (half >= 0) {
            left = Math.min(left, to.x() - half);
            right = Math.max(right, to.x() + half);
        }
        // Where the row crosses the two long sides, which run beside the line at the radius.
        for (int side = -1; side <= 1; side += 2) {
            double along = (y - from.y() - side * radius * dx) / dy; // infinite or NaN for a level line
            if (along >= 0 && along <= length) {
                double x = from.x() + along * dx - side * radius * dy;
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
        }
        return left > right ? NONE : new Span((int) Math.ceil(left - 0.5), (int) Math.floor(right - 0.5) + 1);
    }
}
