package focus.app.model;

/**
 * A rectangle between pixels, in the coordinates of a {@link TurnedFrame}.
 *
 * @param x left edge
 * @param y top edge
 * @param width above 0
 * @param height above 0
 */
public record CropRect(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }
}
