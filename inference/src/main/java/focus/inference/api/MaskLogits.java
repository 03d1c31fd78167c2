package focus.inference.api;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Arrays;

/**
 * A mask as a network gives it: a small grid of logits over the picture, above 0 on the object. Immutable.
 *
 * <p>Grid value (column c, row r) belongs to the grid point (c + 0.5, r + 0.5); a point p of the picture falls on grid
 * point (p.x * scaleX, p.y * scaleY). The grid may reach past the picture (padding).
 */
public final class MaskLogits {
    private final int width;
    private final int height;
    private final float[] values;
    private final double scaleX;
    private final double scaleY;
    private final ImageSize imageSize;

    /**
     * @param width grid columns
     * @param height grid rows
     * @param values logits row by row, {@code width * height}, taken over
     * @param scaleX grid columns per picture pixel
     * @param scaleY grid rows per picture pixel
     * @param imageSize the picture's full-resolution size
     */
    public MaskLogits(int width, int height, float[] values, double scaleX, double scaleY, ImageSize imageSize) {
        if (width < 1 || height < 1 || values.length != width * height) {
            throw new IllegalArgumentException(values.length + " values for a grid of " + width + "x" + height);
        }
        if (!(scaleX > 0 && scaleY > 0 && Double.isFinite(scaleX) && Double.isFinite(scaleY))) {
            throw new IllegalArgumentException("a grid of scale " + scaleX + ", " + scaleY);
        }
        this.width = width;
        this.height = height;
        this.values = values;
        this.scaleX = scaleX;
        this.scaleY = scaleY;
        this.imageSize = imageSize;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public ImageSize imageSize() {
        return imageSize;
    }

    /** A copy of the logits, row by row. */
    public float[] values() {
        return values.clone();
    }

    /** The logit of the cell nearest to a point of the picture. */
    public float at(ImagePoint point) {
        int column = Math.clamp((int) (point.x() * scaleX), 0, width - 1);
        int row = Math.clamp((int) (point.y() * scaleY), 0, height - 1);
        return values[row * width + column];
    }

    /** Picture pixels per grid cell, along the axis that has more. */
    public double pixelsPerCell() {
        return 1 / Math.min(scaleX, scaleY);
    }

    /** The mask at full resolution: 255 where the bilinear interpolation of the logits is above 0, else 0. */
    public Mask toMask() {
        return Mask.ofTiles(imageSize, (index, area) -> {
            Axis across = new Axis(area.x(), area.width(), 0, scaleX, width);
            Axis down = new Axis(area.y(), area.height(), 0, scaleY, height);
            if (isOneSided(across, down)) {
                return new byte[] {side(across, down)};
            }
            byte[] samples = new byte[Math.toIntExact(area.area())];
            interpolate(samples, across, down);
            return samples;
        });
    }

    /**
     * The same for a rectangle of a mip level.
     *
     * @param region in pixels of {@code level}; what lies outside the picture goes on as at its border
     * @return row by row: 255 where the interpolation at the pixel's centre is above 0, else 0
     */
    public byte[] inside(ImageRect region, int level) {
        byte[] samples = new byte[Math.toIntExact(region.area())];
        rasterise(samples, region, level);
        return samples;
    }

    /** Whether the border runs nowhere near a rectangle of full-resolution pixels: one glance at the cells around it. */
    public boolean isOneSided(ImageRect area) {
        return isOneSided(
                new Axis(area.x(), area.width(), 0, scaleX, width),
                new Axis(area.y(), area.height(), 0, scaleY, height));
    }

    private void rasterise(byte[] samples, ImageRect area, int level) {
        Axis across = new Axis(area.x(), area.width(), level, scaleX, width);
        Axis down = new Axis(area.y(), area.height(), level, scaleY, height);
        if (isOneSided(across, down)) {
            Arrays.fill(samples, side(across, down));
        } else {
            interpolate(samples, across, down);
        }
    }

    private byte side(Axis across, Axis down) {
        return (byte) (values[down.start() * width + across.start()] > 0 ? 255 : 0);
    }

    private void interpolate(byte[] samples, Axis across, Axis down) {
        int columns = across.first.length;
        int stepX = width > 1 ? 1 : 0;
        for (int row = 0; row < down.first.length; row++) {
            int upper = down.first[row] * width;
            int lower = Math.min(down.first[row] + 1, height - 1) * width;
            float weight = down.weight[row];
            for (int i = 0; i < columns; i++) {
                int c = across.first[i];
                float right = across.weight[i];
                float a = values[upper + c] + right * (values[upper + c + stepX] - values[upper + c]);
                float b = values[lower + c] + right * (values[lower + c + stepX] - values[lower + c]);
                samples[row * columns + i] = (byte) (a + weight * (b - a) > 0 ? 255 : 0);
            }
        }
    }

    /** For each pixel along one side: the first of the two cells that its centre lies between, and the second's weight. */
    private static final class Axis {
        private final int[] first;
        private final float[] weight;

        Axis(int start, int count, int level, double scale, int cells) {
            first = new int[count];
            weight = new float[count];
            for (int i = 0; i < count; i++) {
                // Pixel centres between grid centres, clamped to the grid.
                double place = Math.clamp((start + i + 0.5) * (1L << level) * scale - 0.5, 0, cells - 1);
                first[i] = Math.min((int) place, Math.max(0, cells - 2));
                weight[i] = (float) (place - first[i]);
            }
        }

        int start() {
            return first[0];
        }

        int end(int cells) {
            return Math.min(cells - 1, first[first.length - 1] + 1);
        }
    }

    /** Most tiles lie wholly inside or outside; their grid values all have one sign. */
    private boolean isOneSided(Axis across, Axis down) {
        boolean positive = values[down.start() * width + across.start()] > 0;
        for (int y = down.start(); y <= down.end(height); y++) {
            for (int x = across.start(); x <= across.end(width); x++) {
                if (values[y * width + x] > 0 != positive) {
                    return false;
                }
            }
        }
        return true;
    }
}
