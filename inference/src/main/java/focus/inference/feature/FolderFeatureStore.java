package focus.inference.feature;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * Features in a folder, one file for each picture, and never more bytes than agreed: what was not used for longest goes
 * first. A file is written beside its place, on to the disk, and moved into place whole, so that a program that is ended by
 * force leaves none that is cut; each ends in a checksum, and one that does not match is deleted.
 */
public final class FolderFeatureStore implements FeatureStore {
    private static final Logger LOG = System.getLogger(FolderFeatureStore.class.getName());
    private static final String WHOLE = ".features";
    private static final String PART = ".part";

    /** A file that was being written for longer than this never will be. */
    private static final long ABANDONED_SECONDS = 3600;

    private final Path folder;
    private final long mostBytes;
    private final Executor writer;
    private final InstantSource clock;

    /**
     * @param folder made when it is needed
     * @param mostBytes of all files together
     * @param writer where files are written, so that nobody waits for the disk
     * @param clock tells when a file was last used
     */
    public FolderFeatureStore(Path folder, long mostBytes, Executor writer, InstantSource clock) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.writer = writer;
        this.clock = clock;
    }

    /** @param bytes of all files together */
    public record Usage(int files, long bytes) {}

    /** What the folder holds now. */
    public Usage usage() {
        List<Entry> entries = entries();
        return new Usage(
                entries.size(), entries.stream().mapToLong(Entry::bytes).sum());
    }

    /** Deletes all that there is; what cannot be deleted stays. */
    public synchronized void clear() {
        entries().forEach(entry -> delete(entry.file()));
    }

    @Override
    public boolean load(String key, List<ByteBuffer> parts) {
        Path file = file(key);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (FeatureFile.read(channel, parts)) {
                touch(file);
                return true;
            }
        } catch (IOException unreadable) {
            LOG.log(Level.DEBUG, "cannot read " + file, unreadable);
        }
        delete(file);
        return false;
    }

    private void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException readOnly) {
            LOG.log(Level.DEBUG, "cannot note the use of " + file, readOnly);
        }
    }

    @Override
    public void save(String key, List<ByteBuffer> parts) {
        List<ByteBuffer> copies = parts.stream().map(FolderFeatureStore::copy).toList();
        writer.execute(() -> write(file(key), copies));
    }

    private static ByteBuffer copy(ByteBuffer part) {
        return ByteBuffer.allocate(part.remaining()).put(part.duplicate()).flip();
    }

    private synchronized void write(Path file, List<ByteBuffer> parts) {
        Path temporary = folder.resolve(UUID.randomUUID() + PART);
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                FeatureFile.write(channel, parts);
                channel.force(true);
            }
            touch(temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            LOG.log(Level.DEBUG, "cannot keep features in " + folder, full);
            delete(temporary);
        }
        trim();
    }

    private void trim() {
        List<Entry> latestFirst = entries();
        latestFirst.sort(Comparator.comparing(Entry::used).reversed());
        long bytes = 0;
        for (Entry entry : latestFirst) {
            bytes += entry.bytes();
            boolean abandoned = entry.file().toString().endsWith(PART)
                    && entry.used().isBefore(clock.instant().minusSeconds(ABANDONED_SECONDS));
            if (bytes > mostBytes || abandoned) {
                delete(entry.file());
                bytes -= entry.bytes();
            }
        }
    }

    private record Entry(Path file, long bytes, Instant used) {}

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = file.toString();
                    if (name.endsWith(WHOLE) || name.endsWith(PART)) {
                        Instant used = Files.getLastModifiedTime(file).toInstant();
                        entries.add(new Entry(file, Files.size(file), used));
                    }
                }
            } catch (IOException gone) {
                LOG.log(Level.DEBUG, "cannot list " + folder, gone);
            }
        }
        return entries;
    }

    private Path file(String key) {
        if (key.isEmpty() || !key.chars().allMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("a key of letters and digits, not " + key);
        }
        return folder.resolve(key + WHOLE);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            LOG.log(Level.DEBUG, "cannot delete " + file, held);
        }
    }
}
