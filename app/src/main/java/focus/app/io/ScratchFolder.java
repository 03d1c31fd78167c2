package focus.app.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Where the pixels of large pictures lie while they are open.
 *
 * @param path there and writable
 * @param from bytes; what takes more, smaller levels included, is kept there rather than in memory
 * @param room bytes that are free there now
 */
public record ScratchFolder(Path path, long from, LongSupplier room) {
    /** Pictures of 48 megapixels in 8-bit RGB stay in memory. */
    private static final long USUAL = 192L << 20;

    private static final Path OFTEN_IN_MEMORY = Path.of("/tmp");
    private static final Path ON_DISK = Path.of("/var/tmp");

    /**
     * The folder that Java is told to use for temporary files ({@code -Djava.io.tmpdir}). For {@code /tmp}, which many
     * systems keep in memory, {@code /var/tmp}, which they do not.
     */
    public static ScratchFolder ofThisSystem() {
        Path given = Path.of(System.getProperty("java.io.tmpdir", "."));
        boolean better = given.equals(OFTEN_IN_MEMORY) && Files.isWritable(ON_DISK);
        Path path = better ? ON_DISK : given;
        return new ScratchFolder(path, USUAL, () -> roomIn(path));
    }

    /** More than there can be where the system does not tell: making the file will. */
    private static long roomIn(Path path) {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException | UnsupportedOperationException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
