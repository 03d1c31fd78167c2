package focus.inference.image;

/**
 * A picture that is read by region and never assumed to fit in memory. Upright: EXIF orientation is already applied.
 * Level 0 is full resolution; level k is {@link ImageSize#atLevel} of it, each pixel the mean of the four below (colours
 * weighted by opacity where there is alpha).
 *
 * <p>Implementations are immutable and safe for use by several threads at once. Whoever made a picture of its own pixels
 * closes it; pictures made over another one neither own nor close that one.
 */
public interface RasterSource extends AutoCloseable {
    /** The long side, in pixels, at which the mip levels end. */
    int SMALLEST_LEVEL = 256;

    ImageSize size();

    /** Depth, alpha and colour space of what {@link #read} returns. */
    PixelFormat format();

    /**
     * The stored numbers, unconverted; at level 0 exactly those of the file.
     *
     * @param region in pixels of {@code level}, not empty, inside the picture at that level
     * @param level 0..{@link #levels()} - 1
     * @return a new block of the region's size in {@link #format()}
     * @throws IllegalArgumentException if the region leaves the picture
     * @throws java.util.concurrent.CancellationException if the picture has been closed and cannot be read any more
     */
    PixelBlock read(ImageRect region, int level);

    /**
     * The same region as a network or a screen wants it: 8-bit sRGB, alpha kept where there is one.
     *
     * @return a new block of the region's size, 3 or 4 channels, {@link SampleType#U8}, {@link ColourProfile#SRGB}
     * @throws IllegalArgumentException if the region leaves the picture
     */
    default PixelBlock readSrgb(ImageRect region, int level) {
        return srgb().convert(read(region, level));
    }

    /** Frees what the picture keeps outside memory; nothing for most. A second call does nothing. */
    @Override
    default void close() {}

    /** From {@link #format()} to 8-bit sRGB. */
    default SrgbConverter srgb() {
        return SrgbConverter.PLAIN;
    }

    /** Number of mip levels: the last one has a long side of at most {@link #SMALLEST_LEVEL} pixels. */
    default int levels() {
        return levels(size());
    }

    /** The same for a picture of this size. */
    static int levels(ImageSize size) {
        int level = 0;
        while (size.atLevel(level).longSide() > SMALLEST_LEVEL) {
            level++;
        }
        return level + 1;
    }

    /**
     * For implementations of {@link #read}.
     *
     * @throws IllegalArgumentException if there is no such level, or the region is empty or leaves it
     */
    default void checkRegion(ImageRect region, int level) {
        if (level < 0 || level >= levels()) {
            throw new IllegalArgumentException("level " + level + " of " + levels());
        }
        ImageSize there = size().atLevel(level);
        if (region.isEmpty() || !there.bounds().contains(region)) {
            throw new IllegalArgumentException(region + " leaves level " + level + " of " + there);
        }
    }
}
