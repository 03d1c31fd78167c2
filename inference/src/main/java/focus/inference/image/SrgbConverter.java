package focus.inference.image;

/**
 * Turns a picture's own numbers into 8-bit sRGB. Whoever opens a file supplies the one for its profile; implementations
 * are safe for use by several threads at once.
 */
@FunctionalInterface
public interface SrgbConverter {
    /**
     * For pictures that are sRGB already: 8-bit blocks pass as they are, 16-bit samples are rounded to the nearest
     * 8-bit value ({@code round(v / 257)}). Refuses blocks of any other profile.
     */
    SrgbConverter PLAIN = SrgbDepth::toEightBit;

    /**
     * @param block in the picture's own format; may be returned as it is
     * @return same size and channels (alpha untouched but for its depth), {@link SampleType#U8},
     *     {@link ColourProfile#SRGB}
     * @throws IllegalArgumentException if the block's profile is not one that this converter knows
     */
    PixelBlock convert(PixelBlock block);
}
