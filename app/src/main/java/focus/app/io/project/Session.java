package focus.app.io.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The folder of one journal, locked for as long as a program works with it: the lock goes with the process. */
final class Session implements AutoCloseable {
    static final String JOURNAL = "journal";
    static final String PICTURE = "picture";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private Session(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** A new one among those of {@code recovery}. */
    static Session create(Path recovery) throws IOException {
        Path folder = Files.createDirectories(recovery.resolve(UUID.randomUUID().toString()));
        return claim(folder).orElseThrow(() -> new IOException(folder + " is in use"));
    }

    /** Empty while another program, or this one, works with it. */
    static Optional<Session> claim(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lock(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Session(folder, channel, lock));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Gives it up for good. */
    void delete() throws IOException {
        close();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    /** Leaves it for somebody else; a second call does nothing. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            lock.release();
            channel.close();
        }
    }
}
