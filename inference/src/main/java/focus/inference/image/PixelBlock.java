package focus.inference.image;

import java.util.Objects;

/**
 * A rectangle of pixels in memory: interleaved rows, top to bottom, no padding; sample {@code c} of pixel (column x, row
 * y) stands at {@code (y * width + x) * channels + c}. The array is owned by the block and shared with whoever asks
 * for it: readers must not write to it.
 */
public final class PixelBlock {
    private final int width;
    private final int height;
    private final PixelFormat format;
    private final Object samples;

    private PixelBlock(int width, int height, PixelFormat format, Object samples) {
        this.width = width;
        this.height = height;
        this.format = format;
        this.samples = samples;
    }

    /** A block of zeros (black, and transparent where there is alpha). */
    public static PixelBlock allocate(int width, int height, PixelFormat format) {
        int length = length(width, height, format);
        return new PixelBlock(
                width, height, format, format.samples() == SampleType.U8 ? new byte[length] : new short[length]);
    }

    /** Takes over {@code samples}, which must have exactly the block's length; {@code format} must be 8 bit. */
    public static PixelBlock ofBytes(int width, int height, PixelFormat format, byte[] samples) {
        require(format.samples() == SampleType.U8, "the format is not 8 bit");
        require(samples.length == length(width, height, format), "wrong number of samples");
        return new PixelBlock(width, height, format, samples);
    }

    /** Takes over {@code samples}, which must have exactly the block's length; {@code format} must be 16 bit. */
    public static PixelBlock ofShorts(int width, int height, PixelFormat format, short[] samples) {
        require(format.samples() == SampleType.U16, "the format is not 16 bit");
        require(samples.length == length(width, height, format), "wrong number of samples");
        return new PixelBlock(width, height, format, samples);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public PixelFormat format() {
        return format;
    }

    /**
     * The samples of an 8-bit block, not copied.
     *
     * @throws IllegalStateException for another depth
     */
    public byte[] bytes() {
        if (samples instanceof byte[] bytes) {
            return bytes;
        }
        throw new IllegalStateException("not an 8-bit block: " + format);
    }

    /**
     * The samples of a 16-bit block, not copied.
     *
     * @throws IllegalStateException for another depth
     */
    public short[] shorts() {
        if (samples instanceof short[] shorts) {
            return shorts;
        }
        throw new IllegalStateException("not a 16-bit block: " + format);
    }

    /** One sample as an unsigned number, 0..{@link SampleType#max()}. */
    public int sample(int x, int y, int channel) {
        return get((y * width + x) * format.channels() + channel);
    }

    /**
     * One sample by its place in the array, as {@link #sample}; for whoever goes over many.
     *
     * @param index of the sample, 0..width * height * channels - 1
     */
    public int get(int index) {
        return samples instanceof byte[] bytes ? bytes[index] & 0xFF : shorts()[index] & 0xFFFF;
    }

    /** Writes one sample, 0..{@link SampleType#max()}; only whoever made the block does. */
    public void put(int index, int value) {
        if (samples instanceof byte[] bytes) {
            bytes[index] = (byte) value;
        } else {
            shorts()[index] = (short) value;
        }
    }

    /**
     * Copies a rectangle from {@code source} into this block; both have the same format.
     *
     * @param sx left column in {@code source}
     * @param sy top row in {@code source}
     * @param dx left column here
     * @param dy top row here
     * @param area columns and rows to copy
     * @throws IndexOutOfBoundsException if the rectangle leaves either block
     */
    public void copyFrom(PixelBlock source, int sx, int sy, int dx, int dy, ImageSize area) {
        require(source.format.equals(format), "formats differ");
        Objects.checkFromIndexSize(sx, area.width(), source.width);
        Objects.checkFromIndexSize(sy, area.height(), source.height);
        Objects.checkFromIndexSize(dx, area.width(), width);
        Objects.checkFromIndexSize(dy, area.height(), height);
        int channels = format.channels();
        for (int row = 0; row < area.height(); row++) {
            System.arraycopy(
                    source.samples,
                    ((sy + row) * source.width + sx) * channels,
                    samples,
                    ((dy + row) * width + dx) * channels,
                    area.width() * channels);
        }
    }

    /**
     * Copies one row as unsigned numbers.
     *
     * @param into {@code width * channels} samples
     */
    void getRow(int y, int[] into) {
        int from = y * width * format.channels();
        if (samples instanceof byte[] bytes) {
            for (int i = 0; i < into.length; i++) {
                into[i] = bytes[from + i] & 0xFF;
            }
        } else {
            short[] shorts = shorts();
            for (int i = 0; i < into.length; i++) {
                into[i] = shorts[from + i] & 0xFFFF;
            }
        }
    }

    /** Writes one row of unsigned numbers, {@code width * channels} samples. */
    void setRow(int y, int[] row) {
        int to = y * width * format.channels();
        if (samples instanceof byte[] bytes) {
            for (int i = 0; i < row.length; i++) {
                bytes[to + i] = (byte) row[i];
            }
        } else {
            short[] shorts = shorts();
            for (int i = 0; i < row.length; i++) {
                shorts[to + i] = (short) row[i];
            }
        }
    }

    private static int length(int width, int height, PixelFormat format) {
        require(width >= 1 && height >= 1, "a block is at least 1x1");
        return Math.toIntExact((long) width * height * format.channels());
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
