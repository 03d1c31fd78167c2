package focus.inference.codec;

import focus.inference.image.PixelBlock;
import focus.inference.internal.cv.WebpMats;
import java.util.Optional;

/**
 * WebP pictures by libwebp, which comes with the engine's OpenCV: 8 bits a sample, sRGB or whatever the caller knows of
 * the file. Only pixels; profile and camera data stand in the file's container and are the caller's. The first call loads
 * the native library (under a second). Safe for use by several threads at once; a call cannot be interrupted.
 */
public final class WebpCodec {
    /** The most pixels a side can have. */
    public static final int LONGEST = 16_383;

    /** The quality from which on {@link #encode} keeps every visible pixel as it is. */
    public static final int LOSSLESS = 100;

    private WebpCodec() {}

    /**
     * The picture of a whole file; an animation's first frame.
     *
     * @param file the bytes from {@code RIFF} on
     * @return 3 or 4 channels, 8 bit, called sRGB; empty if the file is damaged or cut off
     */
    public static Optional<PixelBlock> decode(byte[] file) {
        return WebpMats.decode(file);
    }

    /**
     * @param pixels 3 or 4 channels, 8 bit, at most {@link #LONGEST} a side
     * @param quality 1..99, or {@link #LOSSLESS}; colours under full transparency may change even then
     * @return a whole file: {@code RIFF}, {@code WEBP}, chunks; no profile in it
     * @throws IllegalArgumentException if the picture does not fit the format
     */
    public static byte[] encode(PixelBlock pixels, int quality) {
        if (Math.max(pixels.width(), pixels.height()) > LONGEST) {
            throw new IllegalArgumentException("WebP holds " + LONGEST + " pixels a side");
        }
        if (quality < 1 || quality > LOSSLESS) {
            throw new IllegalArgumentException("quality is 1.." + LOSSLESS + ", not " + quality);
        }
        return WebpMats.encode(pixels, quality);
    }
}
