package focus.inference.image;

/**
 * A point in full-resolution picture space: origin at the top-left corner of the upright picture, y down, unit one
 * pixel. The centre of the first pixel is (0.5, 0.5).
 *
 * @param x to the right, finite
 * @param y down, finite
 */
public record ImagePoint(double x, double y) {
    public ImagePoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("a point needs finite coordinates, not " + x + "," + y);
        }
    }

    /** The centre of the pixel in column {@code column}, row {@code row}. */
    public static ImagePoint centreOf(int column, int row) {
        return new ImagePoint(column + 0.5, row + 0.5);
    }

    public double distance(ImagePoint other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
