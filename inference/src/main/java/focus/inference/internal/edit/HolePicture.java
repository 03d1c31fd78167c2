package focus.inference.internal.edit;

import focus.inference.image.PixelBlock;

/** A picture with a hole, at some scale. */
final class HolePicture {
    private final FloatImage image;
    private final byte[] hole;

    HolePicture(FloatImage image, byte[] hole) {
        this.image = image;
        this.hole = hole;
    }

    /** Unknown where the hole is; filling writes there. */
    FloatImage image() {
        return image;
    }

    /** Not 0 on every pixel that holds at least one unknown pixel of the full-resolution picture; not copied. */
    byte[] hole() {
        return hole;
    }

    int width() {
        return image.width();
    }

    int height() {
        return image.height();
    }

    /**
     * @param coverage one byte a pixel of {@code block}, above 0 in the hole
     * @param step full-resolution pixels per pixel of the result, on each side; the last row and column may stand for
     *     fewer
     */
    static HolePicture of(PixelBlock block, byte[] coverage, int step) {
        FloatImage row = new FloatImage(block.width(), 1, block.format().channels());
        Shrinker shrinker = new Shrinker(block.width(), block.height(), row.channels(), step);
        for (int y = 0; y < block.height(); y++) {
            Samples.premultiplied(block, y, row.samples());
            shrinker.add(y, row.samples(), 0, coverage);
        }
        return shrinker.finish();
    }

    /** Half as wide and high, rounded up. */
    HolePicture halve() {
        Shrinker shrinker = new Shrinker(width(), height(), image.channels(), 2);
        for (int y = 0; y < height(); y++) {
            shrinker.add(y, image.samples(), y * width() * image.channels(), hole);
        }
        return shrinker.finish();
    }

    /** Takes the means of cells of {@code step * step} pixels over the known pixels alone. */
    private static final class Shrinker {
        private final int fromWidth;
        private final int step;
        private final FloatImage out;
        private final byte[] hole;
        private final int[] known;

        Shrinker(int width, int height, int channels, int step) {
            this.fromWidth = width;
            this.step = step;
            this.out = new FloatImage((width + step - 1) / step, (height + step - 1) / step, channels);
            this.hole = new byte[out.width() * out.height()];
            this.known = new int[hole.length];
        }

        void add(int y, float[] samples, int offset, byte[] unknown) {
            int channels = out.channels();
            for (int x = 0; x < fromWidth; x++) {
                int cell = y / step * out.width() + x / step;
                if (unknown[y * fromWidth + x] != 0) {
                    hole[cell] = 1;
                    continue;
                }
                known[cell]++;
                for (int c = 0; c < channels; c++) {
                    out.samples()[cell * channels + c] += samples[offset + x * channels + c];
                }
            }
        }

        HolePicture finish() {
            for (int cell = 0; cell < known.length; cell++) {
                for (int c = 0; c < out.channels(); c++) {
                    out.samples()[cell * out.channels() + c] /= Math.max(1, known[cell]);
                }
            }
            return new HolePicture(out, hole);
        }
    }
}
