package focus.app.io.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes a file wholly or not at all: into a temporary file beside the target, on to the disk, then renamed over it. What
 * was there before stays untouched until then; whatever goes wrong, nothing is left behind.
 */
public final class AtomicFile {
    private static final int BUFFER_BYTES = 1 << 16;

    private AtomicFile() {}

    /** Makes the content. */
    @FunctionalInterface
    public interface Body {
        /** @param out buffered; closed by the caller */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Changes what only the end tells. */
    @FunctionalInterface
    public interface Finish {
        /** @param file holds all that the body wrote */
        void apply(FileChannel file) throws IOException;
    }

    /** Without a finish. */
    public static void write(Path target, boolean replace, Body body) throws IOException {
        write(target, replace, body, file -> {});
    }

    /**
     * @param target a symbolic link is followed: the file behind it is replaced
     * @param replace whether a file that is there may be replaced
     * @throws FileAlreadyExistsException if there is one and it may not
     */
    public static void write(Path target, boolean replace, Body body, Finish finish) throws IOException {
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path temporary = real.resolveSibling(".focus-" + UUID.randomUUID() + ".part");
        boolean done = false;
        try {
            fill(temporary, body, finish);
            if (Files.exists(real)) {
                if (!replace) {
                    throw new FileAlreadyExistsException(target.toString());
                }
                copyPermissions(real, temporary);
            }
            move(temporary, real);
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(temporary);
            }
        }
        syncFolder(real);
    }

    private static void fill(Path temporary, Body body, Finish finish) throws IOException {
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out =
                    new BufferedOutputStream(new UnclosedOutput(Channels.newOutputStream(channel)), BUFFER_BYTES);
            body.writeTo(out);
            out.flush();
            finish.apply(channel);
            channel.force(true);
        }
    }

    private static void move(Path temporary, Path real) throws IOException {
        try {
            Files.move(temporary, real, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException some) {
            Files.move(temporary, real, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source != null && target != null) {
            target.setPermissions(source.readAttributes().permissions());
        }
    }

    /** So that the new name survives a loss of power, too. Not every system can; the content is safe either way. */
    private static void syncFolder(Path file) {
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException unsupported) {
            return;
        }
    }
}
