package focus.inference.image;

/**
 * A picture that is read by region and never assumed to fit in memory. Upright: EXIF orientation is already applied.
 * Level 0 is full resolution; level k is {@link ImageSize#atLevel} of it, each pixel the mean of the four below.
 *
 * <p>Implementations are immutable and safe for use by several threads at once.
 */
public interface RasterSource {
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
     */
    PixelBlock read(ImageRect region, int level);

    /**
     * The same region as a network or a screen wants it: 8-bit sRGB, alpha kept where there is one.
     *
     * @return a new block of the region's size, 3 or 4 channels, {@link SampleType#U8}, {@link ColourProfile#SRGB}
     * @throws IllegalArgumentException if the region leaves the picture
     */
    PixelBlock readSrgb(ImageRect region, int level);

    /** Number of mip levels: the last one has a long side of at most 256 pixels. */
    default int levels() {
        int level = 0;
        while (size().atLevel(level).longSide() > 256) {
            level++;
        }
        return level + 1;
    }
}
