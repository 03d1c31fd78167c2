package focus.inference.internal.edit;

import focus.inference.api.Feedback;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.internal.cv.GaussianBlur;
import java.util.stream.IntStream;

/**
 * Brings a fill that was found at a small scale to full resolution: broad shapes come from the fill, fine detail and
 * grain from the very pixels of the picture that the fill copies, at their own depth.
 */
final class HoleComposer {
    /** What is broader than this, in pixels of the small scale, is taken from the fill. */
    private static final double BROAD = 1.5;

    private final SourcePixels original;
    private final int step;
    private final FloatImage broad;
    private final int[] origins;

    /**
     * @param original full resolution
     * @param step full-resolution pixels per pixel of {@code fill}, on each side
     * @param fill the whole small picture with its hole filled
     * @param origins for every pixel of {@code fill} the one it copies, or -1
     */
    HoleComposer(SourcePixels original, int step, FloatImage fill, int[] origins) {
        this.original = original;
        this.step = step;
        this.broad = new FloatImage(
                fill.width(),
                fill.height(),
                fill.channels(),
                GaussianBlur.of(fill.samples(), fill.width(), fill.height(), fill.channels(), BROAD));
        this.origins = origins;
    }

    /**
     * Writes the final pixels of {@code part}, a rectangle of the original; uses all cores.
     *
     * @param out the part as it is
     * @param coverage of the part, row by row, above 0 where pixels are replaced, 255 where wholly
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    void compose(ImageRect part, PixelBlock out, byte[] coverage, Feedback feedback) {
        IntStream.range(0, part.height()).parallel().forEach(row -> {
            feedback.throwIfCancelled();
            new Row(part.y() + row).compose(out, coverage, part);
        });
    }

    /** The work on one row, with its buffers. */
    private final class Row {
        private final int y;
        private final int channels = broad.channels();
        private final float[] pixel = new float[channels];
        private final float[] before = new float[channels];
        private final float[] detail = new float[channels];
        private final float[] low = new float[channels];

        Row(int y) {
            this.y = y;
        }

        void compose(PixelBlock out, byte[] coverage, ImageRect part) {
            for (int x = part.x(); x < part.right(); x++) {
                int share = coverage[(y - part.y()) * part.width() + x - part.x()] & 0xFF;
                if (share == 0) {
                    continue;
                }
                fillPixel(x);
                Samples.premultiplied(out, x - part.x(), y - part.y(), before);
                for (int c = 0; c < channels; c++) {
                    pixel[c] = before[c] + (pixel[c] - before[c]) * share / 255;
                }
                Samples.store(out, x - part.x(), y - part.y(), pixel);
            }
        }

        private void fillPixel(int x) {
            float u = (x + 0.5f) / step - 0.5f;
            float v = (y + 0.5f) / step - 0.5f;
            sample(u, v, pixel);
            int left = (int) Math.floor(u);
            int top = (int) Math.floor(v);
            for (int corner = 0; corner < 4; corner++) {
                int column = left + (corner & 1);
                int row = top + (corner >> 1);
                float weight = ((corner & 1) == 0 ? 1 - (u - left) : u - left)
                        * ((corner >> 1) == 0 ? 1 - (v - top) : v - top);
                if (weight > 0 && detailFrom(x, column, row)) {
                    for (int c = 0; c < channels; c++) {
                        pixel[c] += weight * detail[c];
                    }
                }
            }
        }

        /** Reads the detail that the small pixel (column, row) brings along; false where there is none. */
        private boolean detailFrom(int x, int column, int row) {
            int cell =
                    Math.clamp(row, 0, broad.height() - 1) * broad.width() + Math.clamp(column, 0, broad.width() - 1);
            int origin = origins[cell];
            if (origin < 0) {
                return false;
            }
            int fromX = x + (origin % broad.width() - cell % broad.width()) * step;
            int fromY = y + (origin / broad.width() - cell / broad.width()) * step;
            if (fromX < 0 || fromX >= original.width() || fromY < 0 || fromY >= original.height()) {
                return false;
            }
            original.premultiplied(fromX, fromY, detail);
            sample((fromX + 0.5f) / step - 0.5f, (fromY + 0.5f) / step - 0.5f, low);
            for (int c = 0; c < channels; c++) {
                detail[c] -= low[c];
            }
            return true;
        }

        /** The broad shapes at a point of the small scale, bilinear, clamped at the border. */
        private void sample(float u, float v, float[] out) {
            float cu = Math.clamp(u, 0f, broad.width() - 1f);
            float cv = Math.clamp(v, 0f, broad.height() - 1f);
            int x0 = (int) cu;
            int y0 = (int) cv;
            int x1 = Math.min(x0 + 1, broad.width() - 1);
            int y1 = Math.min(y0 + 1, broad.height() - 1);
            for (int c = 0; c < channels; c++) {
                float top = at(x0, y0, c) + (cu - x0) * (at(x1, y0, c) - at(x0, y0, c));
                float bottom = at(x0, y1, c) + (cu - x0) * (at(x1, y1, c) - at(x0, y1, c));
                out[c] = top + (cv - y0) * (bottom - top);
            }
        }

        private float at(int column, int row, int channel) {
            return broad.samples()[(row * broad.width() + column) * channels + channel];
        }
    }
}
