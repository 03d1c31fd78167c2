package focus.app.io.project;

import focus.app.io.OpenedPicture;
import focus.app.io.PictureReader;
import focus.app.model.Recoverable;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where journals lie, and what is left of programs that were ended by force. Blocks; safe for use by several threads. */
public final class RecoveryFolder {
    private static final Logger LOG = Logger.getLogger(RecoveryFolder.class.getName());

    private final Path folder;
    private final PictureReader pictures;

    public RecoveryFolder(Path folder, PictureReader pictures) {
        this.folder = folder;
        this.pictures = pictures;
    }

    public Path path() {
        return folder;
    }

    /**
     * Work that nobody has saved and no running program works with, newest first. What holds nothing to be lost is
     * cleared away; what cannot be read is left where it is.
     */
    public List<Recoverable> unsaved() {
        List<Recoverable> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> sessions = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path session : sessions) {
                look(session).ifPresent(found::add);
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            LOG.log(Level.WARNING, "cannot look for unsaved work in " + folder, unreadable);
        }
        found.sort(Comparator.comparing(Recoverable::when).reversed());
        return found;
    }

    private static Optional<Recoverable> look(Path folder) {
        try {
            Optional<Session> claimed = Session.claim(folder);
            if (claimed.isEmpty()) {
                return Optional.empty();
            }
            try (Session session = claimed.get()) {
                return look(session);
            }
        } catch (IOException | RuntimeException damaged) {
            // Whatever is odd about it, the others are still to be found.
            LOG.log(Level.WARNING, "unsaved work in " + folder + " cannot be read", damaged);
            return Optional.empty();
        }
    }

    private static Optional<Recoverable> look(Session session) throws IOException {
        Path journal = session.file(Session.JOURNAL);
        if (!Files.exists(journal)) {
            session.delete();
            return Optional.empty();
        }
        Optional<JournalContents> read = JournalContents.of(journal);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        JournalContents contents = read.get();
        if (contents.clean() || contents.steps() == 0) {
            session.delete();
            return Optional.empty();
        }
        String path = contents.file().isEmpty() ? contents.picture() : contents.file();
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return Optional.of(new Recoverable(
                session.folder(),
                name,
                contents.steps(),
                Files.getLastModifiedTime(journal).toInstant()));
    }

    /**
     * @param file the project file that the work belongs to
     * @param opened the work, to the last finished step
     */
    public record Recovered(Optional<Path> file, OpenedProject opened) {}

    /**
     * Reads work back; what it lies in stays as it is.
     *
     * @param id for the document
     * @param work keeps the picture and its own bytes for as long as the document is open
     * @throws InputException if it cannot be read
     */
    public Recovered read(Path session, long id, WorkFolder work, Feedback feedback) {
        try {
            JournalContents contents = JournalContents.of(session.resolve(Session.JOURNAL))
                    .orElseThrow(() -> new ProjectFormatException("the journal holds no whole step"));
            Path copy = work.file(Session.PICTURE);
            Files.copy(session.resolve(Session.PICTURE), copy, StandardCopyOption.REPLACE_EXISTING);
            OpenedPicture picture = pictures.read(copy, feedback);
            work.own(picture);
            Path file = Path.of(contents.picture());
            OpenedProject opened = new OpenedProject(
                    new ProjectBuilder(contents, ProjectLimits.DEFAULT, feedback)
                            .build(contents.json(), picture.source(), new ProjectBuilder.Identity(id, file)),
                    picture.metadata(),
                    picture.notes(),
                    SourceFile.of(copy, String.valueOf(file.getFileName())),
                    List.of());
            return new Recovered(
                    Optional.of(contents.file()).filter(name -> !name.isEmpty()).map(Path::of), opened);
        } catch (IOException | InvalidPathException damaged) {
            throw new InputException(
                    "The unsaved work cannot be read: " + damaged.getMessage() + ". It was left in " + session + ".",
                    damaged);
        }
    }

    /** Gives up the work that lies in {@code session}, unless some program works with it. */
    public void delete(Path session) {
        try {
            Optional<Session> claimed = Session.claim(session);
            if (claimed.isPresent()) {
                claimed.get().delete();
            }
        } catch (IOException busy) {
            LOG.log(Level.WARNING, "cannot clear " + session, busy);
        }
    }
}
