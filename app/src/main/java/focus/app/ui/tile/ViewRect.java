package focus.app.ui.tile;

import focus.app.ui.viewport.ViewPoint;

/** A rectangle in view space, device pixels. */
public record ViewRect(double x, double y, double width, double height) {
    static ViewRect ofEdges(double left, double top, double right, double bottom) {
        return new ViewRect(left, top, right - left, bottom - top);
    }

    /** Moved to the nearest whole device pixels. */
    public static ViewRect between(ViewPoint topLeft, ViewPoint bottomRight) {
        return ofEdges(
                Math.rint(topLeft.x()), Math.rint(topLeft.y()), Math.rint(bottomRight.x()), Math.rint(bottomRight.y()));
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }
}
