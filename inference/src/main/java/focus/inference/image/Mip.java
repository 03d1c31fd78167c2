package focus.inference.image;

/** Makes one mip level from the level below it. */
final class Mip {
    private Mip() {}

    /**
     * Halves both sides, rounding up; each pixel is the rounded mean of the up to four below. With alpha, colours count
     * by how opaque they are, so that the hidden colour of transparent pixels does not bleed into the edges.
     *
     * @param block starts at even coordinates of its level
     */
    static PixelBlock halve(PixelBlock block) {
        int width = (block.width() + 1) / 2;
        int height = (block.height() + 1) / 2;
        int channels = block.format().channels();
        PixelBlock half = PixelBlock.allocate(width, height, block.format());
        int[] upper = new int[block.width() * channels];
        int[] lower = new int[block.width() * channels];
        int[] mean = new int[width * channels];
        for (int y = 0; y < height; y++) {
            // An odd last row or column counts itself twice, which leaves the mean of what is there.
            block.getRow(2 * y, upper);
            block.getRow(Math.min(2 * y + 1, block.height() - 1), lower);
            if (block.format().hasAlpha()) {
                meanByOpacity(upper, lower, mean);
            } else {
                mean(upper, lower, mean);
            }
            half.setRow(y, mean);
        }
        return half;
    }

    private static void mean(int[] upper, int[] lower, int[] out) {
        int last = upper.length - 3;
        int from = 0;
        for (int to = 0; to < out.length; to += 3, from += 6) {
            int next = Math.min(from + 3, last);
            for (int c = 0; c < 3; c++) {
                out[to + c] = (upper[from + c] + upper[next + c] + lower[from + c] + lower[next + c] + 2) >> 2;
            }
        }
    }

    private static void meanByOpacity(int[] upper, int[] lower, int[] out) {
        int last = upper.length - 4;
        int from = 0;
        for (int to = 0; to < out.length; to += 4, from += 8) {
            int next = Math.min(from + 4, last);
            long a = upper[from + 3];
            long b = upper[next + 3];
            long c = lower[from + 3];
            long d = lower[next + 3];
            out[to + 3] = (int) ((a + b + c + d + 2) >> 2);
            if (a + b + c + d == 0) {
                a = b = c = d = 1;
            }
            long opacity = a + b + c + d;
            for (int i = 0; i < 3; i++) {
                long sum = a * upper[from + i] + b * upper[next + i] + c * lower[from + i] + d * lower[next + i];
                out[to + i] = (int) ((sum + opacity / 2) / opacity);
            }
        }
    }
}
