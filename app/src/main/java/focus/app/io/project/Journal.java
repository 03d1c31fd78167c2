package focus.app.io.project;

import focus.app.io.file.AtomicFile;
import focus.app.io.picture.FileBlocks;
import focus.app.io.png.PngEncoder;
import focus.app.model.EditStep;
import focus.app.model.Project;
import focus.inference.api.Feedback;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes down every finished step of one document at once, so that the end of the program at any moment loses none. What a
 * record holds is what is new; when much of what was written is no longer within reach of undo, the journal is begun anew
 * beside the old one and takes its place. Calls block for a few milliseconds; for one thread at a time.
 */
public final class Journal implements AutoCloseable {
    /** Bytes appended to what the journal was begun with, samples unpacked, after which it is begun anew. */
    private static final long ENOUGH = 128L << 20;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Session session;
    private final long enough;
    private FileChannel channel;
    private ProjectJson tables = newTables();
    private Entry last;
    private int writtenTiles;
    private int writtenEdits;
    private long bytes;
    private boolean torn;

    /**
     * What the journal is to hold.
     *
     * @param file the project file that the document belongs to
     * @param clean whether that file holds everything
     */
    public record Entry(Project project, Optional<Path> file, boolean clean) {}

    private Journal(Session session, Entry first, long enough) throws IOException {
        this.session = session;
        this.enough = enough;
        this.last = first;
        this.channel = begin(first);
    }

    /**
     * Begins a journal with all that there is: the picture's own bytes first, then the history.
     *
     * @param recovery the folder of all journals; made if need be
     * @param source the picture's bytes; its pixels are kept where they are gone
     */
    public static Journal start(Path recovery, Entry first, Optional<SourceFile> source) throws IOException {
        return start(recovery, first, source, ENOUGH);
    }

    static Journal start(Path recovery, Entry first, Optional<SourceFile> source, long enough) throws IOException {
        Session session = Session.create(recovery);
        try {
            keepPicture(session, first.project(), source);
            return new Journal(session, first, enough);
        } catch (IOException | RuntimeException failure) {
            session.delete();
            throw failure;
        }
    }

    private static void keepPicture(Session session, Project project, Optional<SourceFile> source) throws IOException {
        Path target = session.file(Session.PICTURE);
        Optional<SourceFile> original = source.filter(SourceFile::unchanged);
        if (original.isPresent()) {
            AtomicFile.write(target, false, out -> Files.copy(original.get().file(), out));
        } else {
            AtomicFile.write(
                    target,
                    false,
                    out -> PngEncoder.write(
                            project.current().clip().frame(0),
                            FileBlocks.NONE,
                            out,
                            Feedback.NONE,
                            ProjectWriter.STAGE));
        }
    }

    /** Where it lies. */
    public Path session() {
        return session.folder();
    }

    /**
     * Appends what is new since the last call; it is on the disk when this returns. After a call that failed the next one
     * begins the journal anew, since nothing behind a record that breaks off would be read back.
     */
    public void append(Entry entry) throws IOException {
        boolean anew = torn || bytes > enough;
        torn = true;
        if (anew) {
            restart(entry);
        } else {
            add(entry);
        }
        torn = false;
    }

    private void add(Entry entry) throws IOException {
        ObjectNode json = mapper.createObjectNode();
        HistoryChange change = HistoryChange.between(last.project(), entry.project());
        last = entry;
        json.put("drop", change.dropped());
        json.put("keep", change.kept());
        write(json, entry, change.added());
    }

    private void restart(Entry entry) throws IOException {
        channel.close();
        tables = newTables();
        writtenTiles = 0;
        writtenEdits = 0;
        channel = begin(entry);
        last = entry;
    }

    private static ProjectJson newTables() {
        return new ProjectJson(new UnfinishedMasks()::of);
    }

    /** Writes a whole journal beside the old one and puts it in its place. */
    private FileChannel begin(Entry entry) throws IOException {
        Path beside = session.file(Session.JOURNAL + ".new");
        Files.deleteIfExists(beside);
        try (FileChannel whole = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel = whole;
            ObjectNode json = mapper.createObjectNode();
            json.put("format", "focus-journal");
            json.put("schema", ProjectFormat.SCHEMA);
            json.put(
                    "picture", entry.project().current().file().toAbsolutePath().toString());
            json.put("drop", 0);
            json.put("keep", 0);
            write(json, entry, entry.project().versions());
        }
        bytes = 0; // a history that is large by itself must not be written anew with every step
        Path journal = session.file(Session.JOURNAL);
        Files.move(beside, journal, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return FileChannel.open(journal, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private void write(ObjectNode json, Entry entry, List<Project.Version> added) throws IOException {
        ArrayNode history = json.putArray("history");
        for (Project.Version version : added) {
            tables.writeVersion(version, history.addObject());
        }
        json.put("position", entry.project().position());
        json.put("clean", entry.clean());
        json.put(
                "file",
                entry.file().map(Path::toAbsolutePath).map(Path::toString).orElse(""));
        tables.writeNew(json);
        List<EditStep> edits =
                tables.edits().subList(writtenEdits, tables.edits().size());
        json.put("patches", edits.size());
        for (EditStep edit : edits) {
            JournalFrames.appendPart(channel, Blobs.pack(edit.result().pixels()));
            bytes += edit.result().region().area()
                    * edit.result().pixels().format().bytesPerPixel();
        }
        for (int tile = writtenTiles; tile < tables.masks().tileCount(); tile++) {
            byte[] square = tables.masks().square(tile);
            JournalFrames.appendPart(channel, Blobs.pack(square));
            bytes += square.length;
        }
        writtenEdits = tables.edits().size();
        writtenTiles = tables.masks().tileCount();
        byte[] text = mapper.writeValueAsBytes(json);
        bytes += text.length;
        JournalFrames.appendText(channel, text);
    }

    /** The work is done or given up: nothing is left behind. */
    public void discard() throws IOException {
        channel.close();
        session.delete();
    }

    /** Leaves the journal where it is, as the end of the program would. */
    @Override
    public void close() throws IOException {
        channel.close();
        session.close();
    }
}
