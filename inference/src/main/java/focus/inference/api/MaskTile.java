package focus.inference.api;

import org.jspecify.annotations.Nullable;

/** One tile of a mask: one value all over, or samples with their mip levels, which are made on first use. Immutable. */
final class MaskTile {
    static final MaskTile EMPTY = new MaskTile(0, null, 0);
    static final MaskTile FULL = new MaskTile(255, null, 0);

    private final int fill;
    private final byte @Nullable [] samples;
    private final int width;
    private volatile byte @Nullable [] @Nullable [] means;

    private MaskTile(int fill, byte @Nullable [] samples, int width) {
        this.fill = fill;
        this.samples = samples;
        this.width = width;
    }

    /**
     * @param samples row by row, {@code width} a row; taken over
     * @return a tile without samples when all are the same
     */
    static MaskTile of(byte[] samples, int width) {
        byte first = samples[0];
        for (byte sample : samples) {
            if (sample != first) {
                return new MaskTile(0, samples, width);
            }
        }
        return new MaskTile(first & 0xFF, null, 0);
    }

    /** The value all over; only of a tile without samples. */
    int fill() {
        return fill;
    }

    /** Row by row, not copied; null for a uniform tile. */
    byte @Nullable [] samples() {
        return samples;
    }

    MaskTile invert() {
        if (samples == null) {
            return new MaskTile(255 - fill, null, 0);
        }
        byte[] inverted = new byte[samples.length];
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) ~samples[i];
        }
        return new MaskTile(0, inverted, width);
    }

    /**
     * Rounded means over cells of {@code 2^level} pixels squared, those at the right and bottom over what is there.
     *
     * @param level 0 gives the samples
     * @return not copied; null for a uniform tile
     */
    byte @Nullable [] means(int level) {
        if (samples == null || level == 0) {
            return samples;
        }
        byte[][] known = means;
        if (known == null) {
            // Threads that come here together make the same numbers.
            known = pyramid(samples);
            means = known;
        }
        return known[level - 1];
    }

    private byte[][] pyramid(byte[] base) {
        byte[][] levels = new byte[Mask.SHIFT][];
        int height = base.length / width;
        int[] sums = new int[base.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = base[i] & 0xFF;
        }
        for (int level = 1; level <= Mask.SHIFT; level++) {
            sums = halve(sums, Mask.ceilShift(width, level - 1));
            levels[level - 1] = divide(sums, level, height);
        }
        return levels;
    }

    private static int[] halve(int[] sums, int width) {
        int height = sums.length / width;
        int columns = (width + 1) / 2;
        int[] half = new int[columns * ((height + 1) / 2)];
        for (int i = 0; i < sums.length; i++) {
            half[i / width / 2 * columns + i % width / 2] += sums[i];
        }
        return half;
    }

    private byte[] divide(int[] sums, int level, int height) {
        byte[] out = new byte[sums.length];
        int columns = Mask.ceilShift(width, level);
        int step = 1 << level;
        for (int i = 0; i < sums.length; i++) {
            int across = Math.min(step, width - i % columns * step);
            int down = Math.min(step, height - i / columns * step);
            out[i] = (byte) ((sums[i] + across * down / 2) / (across * down));
        }
        return out;
    }
}
