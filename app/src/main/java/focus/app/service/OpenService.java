package focus.app.service;

import focus.app.io.OpenedPicture;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.io.project.OpenedProject;
import focus.app.io.project.ProjectFormat;
import focus.app.io.project.RecoveryFolder;
import focus.app.io.project.SourceFile;
import focus.app.io.project.WorkFolder;
import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.state.Refusals;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.api.Feedback;
import focus.inference.api.error.InputException;
import focus.inference.image.RasterSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Opens pictures and projects as jobs; a file asked for later takes the place of one that is still being opened. Keeps
 * what belongs to the open document's picture: the camera's data for exports and its own bytes for projects. Belongs to
 * the store's thread.
 */
public final class OpenService implements AutoCloseable {
    private final EditorStore store;
    private final Jobs jobs;
    private final TaskRunner files;
    private final LatestOnly previews = new LatestOnly();
    private final Reader reader;
    private final ProjectOpener projects;
    private final EditorStore.Subscription subscription;
    private long lastId;
    private Origin origin = Origin.NONE;
    private final List<Owner> left = new ArrayList<>();

    /** Reads pictures. */
    @FunctionalInterface
    public interface Reader {
        /** @see focus.app.io.PictureReader#read */
        OpenedPicture read(Path file, Feedback feedback);

        /** @see focus.app.io.PictureReader#preparePreviews */
        default void prepare() {}

        /** @see focus.app.io.PictureReader#preview */
        default Optional<RasterSource> preview(Path file) {
            return Optional.empty();
        }
    }

    /** Reads projects and what was left of them. */
    public interface ProjectOpener {
        /** @see focus.app.io.project.ProjectReader#read */
        OpenedProject read(Path file, long id, WorkFolder work, Feedback feedback);

        /** @see RecoveryFolder#read */
        RecoveryFolder.Recovered recover(Path session, long id, WorkFolder work, Feedback feedback);
    }

    /**
     * Where the open document's picture came from.
     *
     * @param owner of the picture: closed when the document is left
     */
    private record Origin(long documentId, PictureMetadata metadata, Optional<SourceFile> source, Owner owner) {
        static final Origin NONE = new Origin(0, PictureMetadata.NONE, Optional.empty(), () -> {});
    }

    /** Frees a picture, and the folder that a project was unpacked to. */
    private interface Owner extends AutoCloseable {
        @Override
        void close();
    }

    private record Picture(OpenedPicture picture, Optional<SourceFile> source) {}

    /** @param outcome what to tell the store of it */
    private record Unpacked(OpenedProject project, Action outcome, WorkFolder work) {}

    /** @param files where files are read */
    public OpenService(EditorStore store, Jobs jobs, TaskRunner files, Reader reader, ProjectOpener projects) {
        this.store = store;
        this.jobs = jobs;
        this.files = files;
        this.reader = reader;
        this.projects = projects;
        this.subscription = store.observe((action, before, after) -> {
            if (action instanceof Action.OpenFile(Path file)
                    && Refusals.ofOpen(before).isEmpty()) {
                open(file);
            } else if (action instanceof Action.Recover(Path session)
                    && Refusals.ofOpen(before).isEmpty()) {
                recover(session);
            } else if (action instanceof Action.JobEnded) {
                closeLeft();
            }
        });
    }

    /** The camera's data of a document that was opened here; {@link PictureMetadata#NONE} if it is not the last one. */
    public PictureMetadata metadata(long documentId) {
        return documentId == origin.documentId ? origin.metadata : PictureMetadata.NONE;
    }

    /** The very bytes of a document's picture; empty if it is not the last one, or there are none. */
    public Optional<SourceFile> source(long documentId) {
        return documentId == origin.documentId ? origin.source : Optional.empty();
    }

    private void open(Path file) {
        long id = ++lastId;
        if (ProjectFormat.isProject(file)) {
            unpack((work, feedback) -> project(file, id, work, feedback));
        } else {
            FirstLook look = new FirstLook(store);
            look.start(previews, files, feedback -> reader.preview(file));
            look.of(jobs.start(
                    Job.Kind.OPEN,
                    files,
                    feedback -> {
                        look.await(feedback);
                        return picture(file, feedback);
                    },
                    opened -> tell(file, id, opened),
                    dropped -> dropped.picture.close()));
        }
    }

    /** Loads what the first picture needs; to be called when the window shows. */
    public void prepare() {
        new FirstLook(store).start(previews, files, feedback -> {
            reader.prepare();
            return Optional.empty();
        });
    }

    private void recover(Path session) {
        long id = ++lastId;
        unpack((work, feedback) -> recovered(session, id, work, feedback));
    }

    private void unpack(BiFunction<WorkFolder, Feedback, Unpacked> reading) {
        jobs.start(
                Job.Kind.OPEN,
                files,
                feedback -> unpacked(work -> reading.apply(work, feedback)),
                this::tell,
                dropped -> dropped.work.close());
    }

    private Unpacked project(Path file, long id, WorkFolder work, Feedback feedback) {
        OpenedProject opened = projects.read(file, id, work, feedback);
        return new Unpacked(opened, new Action.ProjectOpened(file, opened.project()), work);
    }

    private Unpacked recovered(Path session, long id, WorkFolder work, Feedback feedback) {
        RecoveryFolder.Recovered found = projects.recover(session, id, work, feedback);
        Action outcome = new Action.ProjectRecovered(
                session, found.file(), found.opened().project());
        return new Unpacked(found.opened(), outcome, work);
    }

    private Picture picture(Path file, Feedback feedback) {
        Optional<SourceFile> source = SourceFile.of(file);
        return new Picture(reader.read(file, feedback), source);
    }

    private static Unpacked unpacked(Function<WorkFolder, Unpacked> reading) {
        WorkFolder work = workFolder();
        try {
            return reading.apply(work);
        } catch (RuntimeException | Error failure) {
            work.close();
            throw failure;
        }
    }

    private static WorkFolder workFolder() {
        try {
            return WorkFolder.temporary();
        } catch (IOException full) {
            throw new InputException(
                    "The project cannot be unpacked: there is no room for temporary files (" + full.getMessage() + ").",
                    full);
        }
    }

    private void tell(Path file, long id, Picture opened) {
        OpenedPicture picture = opened.picture;
        Action outcome = new Action.DocumentOpened(Document.opened(id, file, Clip.photo(picture.source())));
        replace(new Origin(id, picture.metadata(), opened.source, picture::close), outcome);
        tell(picture.notes());
    }

    private void tell(Unpacked opened) {
        OpenedProject project = opened.project;
        long id = project.project().current().id();
        replace(new Origin(id, project.metadata(), project.source(), opened.work::close), opened.outcome);
        tell(project.notes());
    }

    private void replace(Origin next, Action outcome) {
        left.add(origin.owner);
        origin = next;
        store.dispatch(outcome);
    }

    /** When everybody has heard of the new document; work on an old one that is still under way is cancelled by it. */
    private void closeLeft() {
        left.forEach(Owner::close);
        left.clear();
    }

    private void tell(List<PictureNote> notes) {
        List<Notice> notices = notes.stream().map(Notes::notice).toList();
        if (!notices.isEmpty()) {
            store.dispatch(new Action.Notify(notices.getFirst().and(notices.subList(1, notices.size()))));
        }
    }

    @Override
    public void close() {
        subscription.close();
        previews.cancel();
        left.add(origin.owner);
        origin = Origin.NONE;
        closeLeft();
    }
}
