package focus.app.service;

import focus.app.io.NamedMask;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.model.Document;
import focus.app.model.ExportSpec;
import focus.app.model.ObjectMask;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.state.Refusals;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.api.Feedback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Exports what is open as a job, and tells beforehand how large the file will be. Replaces a file only where the user has
 * agreed to it. Belongs to the store's thread.
 */
public final class ExportService implements AutoCloseable {
    private final EditorStore store;
    private final Jobs jobs;
    private final TaskRunner files;
    private final ExportRunner runner;
    private final LongFunction<PictureMetadata> metadata;
    private final LatestOnly measuring = new LatestOnly();
    private final EditorStore.Subscription subscription;

    /**
     * @param files where files are written, and sizes measured
     * @param metadata the camera's data by document id; called on the store's thread
     */
    public ExportService(
            EditorStore store,
            Jobs jobs,
            TaskRunner files,
            ExportRunner runner,
            LongFunction<PictureMetadata> metadata) {
        this.store = store;
        this.jobs = jobs;
        this.files = files;
        this.runner = runner;
        this.metadata = metadata;
        this.subscription = store.observe((action, before, after) -> follow(action, before));
    }

    private void follow(Action action, EditorState state) {
        if (action instanceof Action.Export export
                && Refusals.ofExport(state, export.spec()).isEmpty()) {
            state.document().ifPresent(document -> start(document, export));
        }
    }

    private void start(Document document, Action.Export export) {
        ExportRunner.Subject subject = subject(document);
        jobs.start(Job.Kind.SAVE, files, feedback -> write(document.file(), subject, export, feedback), notice -> {
            boolean written = notice.severity() == Notice.Severity.INFO;
            if (written && export.spec().content() == ExportSpec.Content.PICTURE) {
                store.dispatch(new Action.Exported(document.id(), subject.working(), export.target()));
            }
            store.dispatch(new Action.Notify(notice));
        });
    }

    private Notice write(Path source, ExportRunner.Subject subject, Action.Export export, Feedback feedback)
            throws IOException {
        Path target = export.target();
        if (!export.overwrite() && Files.exists(target)) {
            boolean original = Files.exists(source) && Files.isSameFile(source, target);
            return Notice.warning(original ? "notice.save.source" : "notice.save.exists", target.toString());
        }
        List<PictureNote> notes = runner.write(subject, export.spec(), target, export.overwrite(), feedback);
        return Notice.info("notice.saved", target.toString())
                .and(notes.stream().map(Notes::notice).toList());
    }

    /**
     * Measures the file that an export would write now; a later question takes the place of an earlier one.
     *
     * @param answer bytes; empty when it cannot be told; not called when another question came first
     */
    public void measure(ExportSpec spec, Consumer<OptionalLong> answer) {
        Document document = store.state().document().orElse(null);
        if (document == null || Refusals.ofExport(store.state(), spec).isPresent()) {
            measuring.cancel();
            answer.accept(OptionalLong.empty());
            return;
        }
        ExportRunner.Subject subject = subject(document);
        measuring.submit(files, feedback -> runner.measure(subject, spec, feedback), new TaskRunner.Answer<Long>() {
            @Override
            public void done(Long bytes) {
                answer.accept(OptionalLong.of(bytes));
            }

            @Override
            public void failed(Throwable failure) {
                answer.accept(OptionalLong.empty());
            }
        });
    }

    /** Nobody waits for a size any more. */
    public void forget() {
        measuring.cancel();
    }

    private ExportRunner.Subject subject(Document document) {
        return new ExportRunner.Subject(
                document.title(),
                document.stack(),
                document.selection().mask(),
                document.objects().shown().stream().map(ExportService::named).toList(),
                metadata.apply(document.id()));
    }

    private static NamedMask named(ObjectMask object) {
        String name = object.name().isEmpty() ? "Object " + object.number() : object.name();
        return new NamedMask(name, object.selection().mask());
    }

    @Override
    public void close() {
        subscription.close();
        measuring.cancel();
    }
}
