package focus.app.ui.tool;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;

/** A line being drawn by hand, kept inside the picture. */
final class DrawnPath {
    /** Points closer than this on screen add nothing. */
    private static final double SPACING_VIEW = 2;

    private final List<ImagePoint> points = new ArrayList<>();

    void begin(Pointer at, ToolDesk desk) {
        points.clear();
        points.add(inside(at.point(), desk.viewport().picture()));
    }

    void extend(Pointer at, ToolDesk desk) {
        if (points.isEmpty()) {
            return;
        }
        ImagePoint next = inside(at.point(), desk.viewport().picture());
        if (next.distance(points.getLast()) * desk.viewport().scale() >= SPACING_VIEW) {
            points.add(next);
        }
    }

    /** The whole line; nothing is being drawn any more. */
    List<ImagePoint> end() {
        List<ImagePoint> drawn = points();
        points.clear();
        return drawn;
    }

    List<ImagePoint> points() {
        return List.copyOf(points);
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    static ImagePoint inside(ImagePoint point, ImageSize picture) {
        return new ImagePoint(Math.clamp(point.x(), 0, picture.width()), Math.clamp(point.y(), 0, picture.height()));
    }
}
