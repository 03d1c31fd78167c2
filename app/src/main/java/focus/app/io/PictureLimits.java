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
    public static final PictureLimits DEFAULT = new PictureLimits(500_000_000, PictureLimits::freeHeap);

    /** @throws InputException if the picture is too large, with the numbers */
    void check(String name, PictureHeader header) {
        ImageSize size = header.stored();
        if (size.area() > pixels) {
            throw new InputException("%s is too large: %d x %d pixels are %d megapixels, and at most %d can be opened."
                    .formatted(name, size.width(), size.height(), size.area() / 1_000_000, pixels / 1_000_000));
        }
        long own = size.area() * header.format().bytesPerPixel();
        // A third for the smaller versions that are shown when zoomed out, a sixteenth for strips and slack.
        long needed = own + own / 3 + own / 16 + header.decoderBytes() + (16 << 20);
        long free = memory.getAsLong();
        if (needed > free) {
            throw new InputException(("%s needs about %s of memory to be opened (%d x %d pixels), and %s are free."
                            + " Close other pictures, or give the program more memory (java option -Xmx).")
                    .formatted(name, megabytes(needed), size.width(), size.height(), megabytes(free)));
        }
    }

    private static String megabytes(long bytes) {
        return Math.max(1, bytes >> 20) + " MB";
    }

    private static long freeHeap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
