package focus.app.ui.viewport;

/**
 * A point in view space: device pixels of the screen from the view's top-left corner, y down.
 *
 * @param x to the right
 * @param y down
 */
public record ViewPoint(double x, double y) {
    public double distance(ViewPoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
