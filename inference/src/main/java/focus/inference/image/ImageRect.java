package focus.inference.image;

/**
 * A half-open rectangle of whole pixels in picture space at some mip level (full resolution unless said otherwise):
 * columns {@code x <= c < x + width}, rows {@code y <= r < y + height}. May be empty, may reach outside the picture.
 */
public record ImageRect(int x, int y, int width, int height) {
    public static final ImageRect EMPTY = new ImageRect(0, 0, 0, 0);

    public ImageRect {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("negative size " + width + "x" + height);
        }
    }

    /** From two corners, the second one exclusive; empty when they cross. */
    public static ImageRect ofEdges(int left, int top, int right, int bottom) {
        return new ImageRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    public long area() {
        return (long) width * height;
    }

    public ImageSize size() {
        return new ImageSize(width, height);
    }

    public boolean contains(int column, int row) {
        return column >= x && column < right() && row >= y && row < bottom();
    }

    public boolean contains(ImageRect other) {
        return other.isEmpty()
                || (other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom());
    }

    public ImageRect intersect(ImageRect other) {
        return ofEdges(
                Math.max(x, other.x),
                Math.max(y, other.y),
                Math.min(right(), other.right()),
                Math.min(bottom(), other.bottom()));
    }

    /** The smallest rectangle around both; an empty one does not count. */
    public ImageRect union(ImageRect other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        return ofEdges(
                Math.min(x, other.x),
                Math.min(y, other.y),
                Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    /** Grown by {@code by} pixels on each side (shrunk when negative, never below empty). */
    public ImageRect grow(int by) {
        return ofEdges(x - by, y - by, right() + by, bottom() + by);
    }

    /** The smallest rectangle at {@code level} that covers this full-resolution rectangle. */
    public ImageRect toLevel(int level) {
        return ofEdges(
                Math.floorDiv(x, 1 << level),
                Math.floorDiv(y, 1 << level),
                -Math.floorDiv(-right(), 1 << level),
                -Math.floorDiv(-bottom(), 1 << level));
    }

    /** The full-resolution rectangle that this rectangle at {@code level} stands for (not clipped to the picture). */
    public ImageRect fromLevel(int level) {
        return new ImageRect(x << level, y << level, width << level, height << level);
    }
}
