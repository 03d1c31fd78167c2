package focus.app.service;

import focus.app.io.picture.PictureMetadata;
import focus.app.io.project.PackIdentity;
import focus.app.io.project.ProjectWriter;
import focus.app.io.project.SourceFile;
import focus.app.model.Document;
import focus.app.model.Project;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.History;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.state.Refusals;
import focus.app.task.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Saves the document with everything that was done to it as a project, as a job. Replaces a file only where the user has
 * agreed to it; once agreed, {@code SaveProject} goes on writing there. Belongs to the store's thread.
 */
public final class ProjectService implements AutoCloseable {
    private final EditorStore store;
    private final Jobs jobs;
    private final TaskRunner files;
    private final ProjectWriter writer;
    private final Origins origins;
    private final EditorStore.Subscription subscription;

    /**
     * What belongs to a document beside its state; called on the store's thread.
     *
     * @param metadata the camera's data, by document id
     * @param source the very bytes of the picture, by document id
     * @param packs what masks are made with
     */
    public record Origins(
            LongFunction<PictureMetadata> metadata,
            LongFunction<Optional<SourceFile>> source,
            Supplier<List<PackIdentity>> packs) {}

    /** @param files where files are written */
    public ProjectService(EditorStore store, Jobs jobs, TaskRunner files, ProjectWriter writer, Origins origins) {
        this.store = store;
        this.jobs = jobs;
        this.files = files;
        this.writer = writer;
        this.origins = origins;
        this.subscription = store.observe((action, before, after) -> follow(action, before));
    }

    /** The whole of what undo and redo can reach. */
    public static Project project(History history) {
        return new Project(
                history.entries().stream()
                        .map(entry -> new Project.Version(entry.labelKey(), entry.document()))
                        .toList(),
                history.position());
    }

    private void follow(Action action, EditorState state) {
        if (action instanceof Action.SaveProjectAs(Path target, boolean overwrite)
                && Refusals.ofWriting(state).isEmpty()) {
            start(state, target, overwrite);
        } else if (action instanceof Action.SaveProject
                && Refusals.ofSaveProject(state).isEmpty()) {
            state.projectFile().ifPresent(target -> start(state, target, true));
        }
    }

    private void start(EditorState state, Path target, boolean overwrite) {
        Project project = project(state.history());
        Document document = project.current();
        PictureMetadata metadata = origins.metadata.apply(document.id());
        Optional<SourceFile> source = origins.source.apply(document.id());
        jobs.start(
                Job.Kind.SAVE,
                files,
                feedback -> {
                    if (!overwrite && Files.exists(target)) {
                        return false;
                    }
                    ProjectWriter.Request request =
                            new ProjectWriter.Request(project, source, metadata, origins.packs.get());
                    writer.write(request, target, overwrite, feedback);
                    return true;
                },
                written -> {
                    if (written) {
                        store.dispatch(new Action.ProjectSaved(document, target));
                        store.dispatch(new Action.Notify(Notice.info("notice.project.saved", target.toString())));
                    } else {
                        store.dispatch(new Action.Notify(Notice.warning("notice.save.exists", target.toString())));
                    }
                });
    }

    @Override
    public void close() {
        subscription.close();
    }
}
