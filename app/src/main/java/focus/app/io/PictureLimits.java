package focus.app.io;

import focus.app.io.picture.PictureHeader;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageSize;
import focus.inference.image.TiledRaster;
import java.util.function.LongSupplier;

/**
 * What may be opened, and where it is kept. Checked with the numbers of a file's header before anything is decoded, so that
 * a small file that claims to be huge costs nothing.
 *
 * @param pixels at most so many
 * @param memory bytes of memory that are free for a picture now
 * @param scratch takes the pixels of large pictures
 */
public record PictureLimits(long pixels, LongSupplier memory, ScratchFolder scratch) {
    /** Beside the pixels: what is under way between decoder and tiles. */
    private static final long WORKING_BYTES = 16 << 20;

    /** Left free for working, however many pictures are open. */
    private static final long RESERVE = 300 << 20;

    /** So small a picture is never worth a file. */
    private static final long SMALL = 4 << 20;

    /** 500 megapixels, and what the Java heap has left. */
    public static PictureLimits usual() {
        return new PictureLimits(ImageSize.LARGEST_AREA, PictureLimits::freeHeap, ScratchFolder.ofThisSystem());
    }

    /** @throws InputException if the picture is too large, with the numbers */
    void check(String name, PictureHeader header) {
        ImageSize size = header.stored();
        if (size.area() > pixels) {
            throw new InputException("%s is too large: %d x %d pixels are %d megapixels, and at most %d can be opened."
                    .formatted(name, size.width(), size.height(), size.area() / 1_000_000, pixels / 1_000_000));
        }
        checkMemory(name, header);
        if (isKeptInFile(header)) {
            checkRoom(name, header);
        }
    }

    /** Starts the picture in the place that suits its size, and what other open pictures have left of the memory. */
    TiledRaster.Builder start(PictureHeader header) {
        return isKeptInFile(header)
                ? TiledRaster.builder(header.size(), header.format(), header.srgb(), scratch.path())
                : TiledRaster.builder(header.size(), header.format(), header.srgb());
    }

    /** Large ones; and those that would take more than half of what other open pictures have left. */
    private boolean isKeptInFile(PictureHeader header) {
        long bytes = TiledRaster.bytes(header.size(), header.format());
        boolean crowded = bytes > SMALL && bytes > (memory.getAsLong() - RESERVE) / 2;
        return crowded || bytes > scratch.from();
    }

    private void checkMemory(String name, PictureHeader header) {
        ImageSize size = header.stored();
        long needed = isKeptInFile(header) ? neededBesideFile(header) : neededInMemory(header);
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

    private void checkRoom(String name, PictureHeader header) {
        long needed = TiledRaster.bytes(header.size(), header.format());
        long room = scratch.room().getAsLong();
        if (needed > room) {
            throw new InputException(noRoom(name, megabytes(needed) + ", and " + megabytes(room) + " are free"));
        }
    }

    /** For the user, when the pixels of {@code name} cannot be kept on the disk. */
    String noRoom(String name, String reason) {
        return ("%s is kept in a temporary file while it is open, and %s has no room for it (%s). Free some there, or choose"
                        + " another folder for temporary files (java option -Djava.io.tmpdir=FOLDER).")
                .formatted(name, scratch.path(), reason);
    }

    /**
     * The pixels with their smaller levels, and three tenths over that for what the garbage collector cannot use between
     * large tiles.
     */
    private static long neededInMemory(PictureHeader header) {
        return TiledRaster.bytes(header.size(), header.format()) * 13 / 10 + header.decoderBytes() + WORKING_BYTES;
    }

    /** What is under way, and half as much again for the same reason. */
    private static long neededBesideFile(PictureHeader header) {
        return TiledRaster.bytesUnderWay(header.size(), header.format()) * 3 / 2
                + header.decoderBytes()
                + 2 * WORKING_BYTES;
    }

    private static String megabytes(long bytes) {
        return Math.max(1, bytes >> 20) + " MB";
    }

    private static long freeHeap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
