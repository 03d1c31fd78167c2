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

    /** The mask at full resolution: 255 where the bilinear interpolation of the logits is above 0, else 0. */
    public Mask toMask() {
        return Mask.empty(imageSize).paint(imageSize.bounds(), this::rasterise);
    }

    /** Fills {@code samples} for {@code area}, full-resolution pixels. */
    private void rasterise(byte[] samples, ImageRect area) {
        int[] left = new int[area.width()];
        float[] weight = new float[area.width()];
        for (int i = 0; i < area.width(); i++) {
            double x = gridPosition(area.x() + i, scaleX, width);
            left[i] = Math.min((int) x, Math.max(0, width - 2));
            weight[i] = (float) (x - left[i]);
        }
        if (isUniform(area, left, samples)) {
            return;
        }
        int stepX = width > 1 ? 1 : 0;
        for (int row = 0; row < area.height(); row++) {
            double y = gridPosition(area.y() + row, scaleY, height);
            int top = Math.min((int) y, Math.max(0, height - 2));
            float down = (float) (y - top);
            int upper = top * width;
            int lower = Math.min(top + 1, height - 1) * width;
            for (int i = 0; i < area.width(); i++) {
                int c = left[i];
                float a = values[upper + c] + weight[i] * (values[upper + c + stepX] - values[upper + c]);
                float b = values[lower + c] + weight[i] * (values[lower + c + stepX] - values[lower + c]);
                samples[row * area.width() + i] = (byte) (a + down * (b - a) > 0 ? 255 : 0);
            }
        }
    }

    /** Most tiles lie wholly inside or outside; their grid values all have one sign. */
    private boolean isUniform(ImageRect area, int[] left, byte[] samples) {
        int top = (int) gridPosition(area.y(), scaleY, height);
        int bottom = Math.min(height - 1, (int) gridPosition(area.bottom() - 1, scaleY, height) + 1);
        int right = Math.min(width - 1, left[left.length - 1] + 1);
        boolean positive = values[top * width + left[0]] > 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left[0]; x <= right; x++) {
                if (values[y * width + x] > 0 != positive) {
                    return false;
                }
            }
        }
        Arrays.fill(samples, (byte) (positive ? 255 : 0));
        return true;
    }

    /** Where a pixel's centre falls between grid centres, clamped to the grid: 0..cells - 1. */
    private static double gridPosition(int pixel, double scale, int cells) {
        return Math.clamp((pixel + 0.5) * scale - 0.5, 0, cells - 1);
    }
}
