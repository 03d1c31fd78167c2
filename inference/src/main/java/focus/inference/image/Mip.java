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
        if (channels == 3 && block.format().samples() == SampleType.U8) {
            halveBytes(block, half);
            return half;
        }
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

    /** The same for what nearly every photo is, 8-bit RGB, without a detour over rows of numbers: twice as fast. */
    private static void halveBytes(PixelBlock block, PixelBlock half) {
        byte[] in = block.bytes();
        byte[] out = half.bytes();
        int row = block.width() * 3;
        int pairs = block.width() / 2 * 3;
        for (int y = 0; y < half.height(); y++) {
            int upper = 2 * y * row;
            int lower = Math.min(2 * y + 1, block.height() - 1) * row;
            int to = y * half.width() * 3;
            for (int end = to + pairs; to < end; to += 3, upper += 6, lower += 6) {
                for (int c = 0; c < 3; c++) {
                    int left = (in[upper + c] & 0xFF) + (in[lower + c] & 0xFF);
                    int right = (in[upper + c + 3] & 0xFF) + (in[lower + c + 3] & 0xFF);
                    out[to + c] = (byte) ((left + right + 2) >> 2);
                }
            }
            for (int c = 0; c < 3 && block.width() % 2 != 0; c++) {
                out[to + c] = (byte) ((2 * ((in[upper + c] & 0xFF) + (in[lower + c] & 0xFF)) + 2) >> 2);
            }
        }
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
