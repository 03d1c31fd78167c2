package focus.inference.api;

import focus.inference.image.ImageRect;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One tile of a mask: one value all over, or samples with their mip levels, which are made on first use. Its samples, too,
 * may be made on first use; until then there is a draft of them. Immutable.
 */
final class MaskTile {
    static final MaskTile EMPTY = of(new byte[1], 1);
    static final MaskTile FULL = of(new byte[] {-1}, 1);

    private static final int WHOLE = 255;

    /** Null once {@code content} is there. */
    private volatile @Nullable Draft draft;

    private volatile @Nullable Content content;

    private MaskTile(@Nullable Draft draft, @Nullable Content content) {
        this.draft = draft;
        this.content = content;
    }

    /**
     * @param tile to be shown meanwhile
     * @param worker gives the samples; threads that come together all ask it and get the same
     */
    private record Draft(MaskTile tile, Supplier<byte[]> worker, int width) {}

    private static final class Content {
        private final int fill;
        private final byte @Nullable [] samples;
        private final int width;
        private volatile byte @Nullable [] @Nullable [] means;

        Content(int fill, byte @Nullable [] samples, int width) {
            this.fill = fill;
            this.samples = samples;
            this.width = width;
        }
    }

    /**
     * @param samples row by row, {@code width} a row; taken over
     * @return a tile without samples when all are the same
     */
    static MaskTile of(byte[] samples, int width) {
        return new MaskTile(null, content(samples, width));
    }

    /**
     * A tile that is worked out when it is first asked for its samples.
     *
     * @param draft to be shown meanwhile
     * @param worker always gives the same samples, on any thread; let go of once it has
     */
    static MaskTile later(MaskTile draft, Supplier<byte[]> worker, int width) {
        return new MaskTile(new Draft(draft, worker, width), null);
    }

    private static Content content(byte[] samples, int width) {
        byte first = samples[0];
        for (byte sample : samples) {
            if (sample != first) {
                return new Content(0, samples, width);
            }
        }
        return new Content(first & 0xFF, null, 0);
    }

    boolean isWorkedOut() {
        return content != null;
    }

    /** This tile if it has been worked out, else its draft. */
    MaskTile draft() {
        Draft waiting = draft;
        return waiting == null ? this : waiting.tile();
    }

    private Content worked() {
        Content known = content;
        Draft waiting = draft;
        if (known != null || waiting == null) {
            return Objects.requireNonNull(content);
        }
        Content made = content(waiting.worker().get(), waiting.width());
        content = made;
        draft = null;
        return made;
    }

    /** The value all over; only of a tile without samples. */
    int fill() {
        return worked().fill;
    }

    /** Row by row, not copied; null for a uniform tile. */
    byte @Nullable [] samples() {
        return worked().samples;
    }

    MaskTile invert() {
        Draft waiting = draft;
        return waiting == null
                ? of(inverse(), worked().width)
                : later(waiting.tile().invert(), this::inverse, waiting.width());
    }

    /**
     * Whether a part of the tile has these samples already.
     *
     * @param area the tile's
     * @param part inside {@code area}
     * @param painted row by row
     */
    boolean holds(ImageRect area, ImageRect part, byte[] painted) {
        byte[] samples = samples();
        if (samples == null) {
            return painted[0] == (byte) fill()
                    && Arrays.mismatch(painted, 1, painted.length, painted, 0, painted.length - 1) < 0;
        }
        int width = part.width();
        for (int row = 0; row < part.height(); row++) {
            int from = (part.y() - area.y() + row) * area.width() + part.x() - area.x();
            if (!Arrays.equals(samples, from, from + width, painted, row * width, (row + 1) * width)) {
                return false;
            }
        }
        return true;
    }

    /** The tile with other samples in a part of it; as {@link #holds} takes them. */
    MaskTile with(ImageRect area, ImageRect part, byte[] painted) {
        if (part.equals(area)) {
            return of(painted, area.width());
        }
        byte[] merged = new byte[Math.toIntExact(area.area())];
        byte[] samples = samples();
        if (samples == null) {
            Arrays.fill(merged, (byte) fill());
        } else {
            System.arraycopy(samples, 0, merged, 0, merged.length);
        }
        for (int row = 0; row < part.height(); row++) {
            int to = (part.y() - area.y() + row) * area.width() + part.x() - area.x();
            System.arraycopy(painted, row * part.width(), merged, to, part.width());
        }
        return of(merged, area.width());
    }

    /** The smallest rectangle around all that is above 0, of a tile that lies at {@code area}. */
    ImageRect bounds(ImageRect area) {
        byte[] samples = samples();
        if (samples == null) {
            return fill() > 0 ? area : ImageRect.EMPTY;
        }
        ImageRect bounds = ImageRect.EMPTY;
        for (int row = 0; row < area.height(); row++) {
            int from = row * area.width();
            int left = 0;
            while (left < area.width() && samples[from + left] == 0) {
                left++;
            }
            if (left == area.width()) {
                continue;
            }
            int right = area.width();
            while (samples[from + right - 1] == 0) {
                right--;
            }
            bounds = bounds.union(
                    ImageRect.ofEdges(area.x() + left, area.y() + row, area.x() + right, area.y() + row + 1));
        }
        return bounds;
    }

    /** @param area of both */
    MaskTile times(MaskTile other, ImageRect area) {
        if (isUniform(0) || other.isUniform(WHOLE)) {
            return this;
        }
        if (other.isUniform(0) || isUniform(WHOLE)) {
            return other;
        }
        byte[] product = new byte[Math.toIntExact(area.area())];
        for (int i = 0; i < product.length; i++) {
            product[i] = (byte) ((at(i) * other.at(i) + WHOLE / 2) / WHOLE);
        }
        return of(product, area.width());
    }

    /** @param area pixels of each of the tiles */
    boolean differs(MaskTile other, MaskTile where, long area) {
        if (this == other || where.isUniform(0)) {
            return false;
        }
        for (int i = 0; i < area; i++) {
            if (where.at(i) != 0 && at(i) != other.at(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUniform(int value) {
        return samples() == null && fill() == value;
    }

    private int at(int index) {
        byte[] samples = samples();
        return samples == null ? fill() : samples[index] & WHOLE;
    }

    /** One sample for a uniform tile. */
    private byte[] inverse() {
        byte[] samples = worked().samples;
        byte[] inverse = samples == null ? new byte[] {(byte) worked().fill} : samples.clone();
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = (byte) ~inverse[i];
        }
        return inverse;
    }

    /**
     * Rounded means over cells of {@code 2^level} pixels squared, those at the right and bottom over what is there.
     *
     * @param level 0 gives the samples
     * @return not copied; null for a uniform tile
     */
    byte @Nullable [] means(int level) {
        Content known = worked();
        if (known.samples == null || level == 0) {
            return known.samples;
        }
        byte[][] means = known.means;
        if (means == null) {
            // Threads that come here together make the same numbers.
            means = pyramid(known.samples, known.width);
            known.means = means;
        }
        return means[level - 1];
    }

    private static byte[][] pyramid(byte[] base, int width) {
        byte[][] levels = new byte[Mask.SHIFT][];
        int height = base.length / width;
        int[] sums = new int[base.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = base[i] & 0xFF;
        }
        for (int level = 1; level <= Mask.SHIFT; level++) {
            sums = halve(sums, Mask.ceilShift(width, level - 1));
            levels[level - 1] = divide(sums, level, width, height);
        }
        return levels;
    }

    private static int[] halve(int[] sums, int width) {
        int height = sums.length / width;
        int columns = (width + 1) / 2;
        int[] half = new int[columns * ((height + 1) / 2)];
        for (int y = 0; y < height; y++) {
            int to = y / 2 * columns;
            for (int x = 0; x < width; x++) {
                half[to + x / 2] += sums[y * width + x];
            }
        }
        return half;
    }

    /** Cells at the right and at the bottom may be narrower. */
    private static byte[] divide(int[] sums, int level, int width, int height) {
        byte[] out = new byte[sums.length];
        int columns = Mask.ceilShift(width, level);
        int step = 1 << level;
        for (int row = 0; row < sums.length / columns; row++) {
            int down = Math.min(step, height - row * step);
            for (int column = 0; column < columns; column++) {
                int cell = down * Math.min(step, width - column * step);
                out[row * columns + column] = (byte) ((sums[row * columns + column] + cell / 2) / cell);
            }
        }
        return out;
    }
}
