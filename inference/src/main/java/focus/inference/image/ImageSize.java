package focus.inference.image;

/**
 * Width and height in full-resolution pixels of the upright picture.
 *
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record ImageSize(int width, int height) {
    /** Pixels of the largest picture that is opened or made. */
    public static final long LARGEST_AREA = 500_000_000;

    public ImageSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture is at least 1x1, not " + width + "x" + height);
        }
    }

    /** Pixels in all; up to 2^62, so a long. */
    public long area() {
        return (long) width * height;
    }

    public int longSide() {
        return Math.max(width, height);
    }

    /** The whole picture as a rectangle. */
    public ImageRect bounds() {
        return new ImageRect(0, 0, width, height);
    }

    /**
     * The size at a mip level: each level halves both sides, rounding up, so that no pixel is lost.
     *
     * @param level 0 is full resolution
     */
    public ImageSize atLevel(int level) {
        return new ImageSize(ceilShift(width, level), ceilShift(height, level));
    }

    static int ceilShift(int value, int level) {
        return (int) (((long) value + (1L << level) - 1) >> level);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
