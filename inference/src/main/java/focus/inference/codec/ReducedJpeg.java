package focus.inference.codec;

import focus.inference.image.PixelBlock;
import focus.inference.internal.cv.ReducedMats;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * JPEG pictures at an eighth of their size, for a first look: libjpeg-turbo, which comes with the engine's OpenCV, works out
 * but one number of each block of 64 pixels, several times as fast as all of them. What is damaged is not told. The first call loads the
 * native library (under a second). Safe for use by several threads at once; a call cannot be interrupted.
 */
public final class ReducedJpeg {
    /** A pixel of the answer stands for so many, on each side. */
    public static final int STEP = 8;

    private ReducedJpeg() {}

    /** Loads the native library now rather than with the first picture. */
    public static void load() {
        ReducedMats.load();
    }

    /**
     * @param file the bytes of a whole file, direct, from its position to its limit; grey, YCbCr or RGB
     * @return as stored, not turned: RGB, 8 bit, called sRGB whatever the file says; each side an eighth, rounded up.
     *     Empty if nothing of it can be read.
     */
    public static Optional<PixelBlock> decode(ByteBuffer file) {
        return ReducedMats.decode(file);
    }
}
