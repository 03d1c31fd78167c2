package focus.app.io;

import focus.app.io.picture.PictureHeader;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageSize;
import java.util.function.LongSupplier;

/**
 * What may be opened. Checked with the numbers of a file's header before anything is decoded, so that a small file that
 * claims to be huge costs nothing.
 *
 * @param pixels at most so many
 * @param memory bytes of memory that are free for a picture now
 */
public record PictureLimits(long pixels, LongSupplier memory) {
    /** 500 megapixels, and what the Java heap has left. */
    public static final PictureLimits DEFAULT = new PictureLimits(ImageSize.LARGEST_AREA, PictureLimits::freeHeap);

    /** @throws InputException if the picture is too large, with the numbers */
    void check(String name, PictureHeader header) {
        ImageSize size = header.stored();
        if (size.area() > pixels) {
            throw new InputException("%s is too large: %d x %d pixels are %d megapixels, and at most %d can be opened."
                    .formatted(name, size.width(), size.height(), size.area() / 1_000_000, pixels / 1_000_000));
        }
        long needed = needed(header);
        long free = memory.getAsLong();
        if (needed > free) {
            // What an earlier picture left behind may not have been collected yet.
            System.gc();
            free = memory.getAsLong();
        }
        if (needed > free) {
            throw new InputException(("%s needs about %s of memory to be opened (%d x %d pixels), and %s are free."
                            + " Close other pictures, or give the program more memory (java option -Xmx).")
                    .formatted(name, megabytes(needed), size.width(), size.height(), megabytes(free)));
        }
    }

    /**
     * The pixels, a third for the smaller versions that are shown when zoomed out, and three tenths over all that for what
     * the garbage collector cannot use between large tiles (measured: 100 megapixels of 8-bit RGB open in 560 MB, not in
     * 500).
     */
    private static long needed(PictureHeader header) {
        long own = header.stored().area() * header.format().bytesPerPixel();
        return own * 4 / 3 * 13 / 10 + header.decoderBytes() + (16 << 20);
    }

    private static String megabytes(long bytes) {
        return Math.max(1, bytes >> 20) + " MB";
    }

    private static long freeHeap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
