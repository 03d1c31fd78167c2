package focus.app.service;

import focus.app.io.picture.DigitalSource;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.state.Refusals;
import focus.app.task.TaskRunner;
import focus.inference.api.Feedback;
import focus.inference.image.RasterSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Writes the working picture as a job. Replaces a file only where the user has agreed to it ({@code overwrite}), the
 * opened file above all; once agreed, {@code Save} goes on writing there. Belongs to the store's thread.
 */
public final class SaveService implements AutoCloseable {
    private final EditorStore store;
    private final Jobs jobs;
    private final TaskRunner files;
    private final Writer writer;
    private final LongFunction<PictureMetadata> metadata;
    private final EditorStore.Subscription subscription;

    /** The way to a file. */
    @FunctionalInterface
    public interface Writer {
        /**
         * Writes a PNG or JPEG by the target's extension, wholly or not at all.
         *
         * @return what the user should know of the written file
         * @throws focus.inference.api.error.InputException if it cannot be written; the message says why
         * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled; nothing is written then
         */
        List<PictureNote> write(Request request, Feedback feedback);
    }

    /**
     * @param picture what to write
     * @param metadata the camera's data of the opened file
     * @param label how the pixels came to be, if that has to be said
     * @param overwrite whether an existing file may be replaced
     */
    public record Request(
            RasterSource picture,
            PictureMetadata metadata,
            Optional<DigitalSource> label,
            Path target,
            boolean overwrite) {}

    /**
     * @param files where files are written
     * @param metadata the camera's data by document id; called on the store's thread
     */
    public SaveService(
            EditorStore store, Jobs jobs, TaskRunner files, Writer writer, LongFunction<PictureMetadata> metadata) {
        this.store = store;
        this.jobs = jobs;
        this.files = files;
        this.writer = writer;
        this.metadata = metadata;
        this.subscription = store.observe((action, before, after) -> follow(action, before));
    }

    /** What became of a save. */
    private sealed interface Result {
        record Written(List<PictureNote> notes) implements Result {}

        record Refused(Notice reason) implements Result {}
    }

    private void follow(Action action, EditorState state) {
        if (action instanceof Action.SaveAs(Path target, boolean overwrite)
                && Refusals.ofSaveAs(state).isEmpty()) {
            state.document().ifPresent(document -> start(document, target, overwrite));
        } else if (action instanceof Action.Save && Refusals.ofSave(state).isEmpty()) {
            state.document().ifPresent(document -> state.savedTo().ifPresent(target -> start(document, target, true)));
        }
    }

    private void start(Document document, Path target, boolean overwrite) {
        Request request = new Request(
                document.working(),
                metadata.apply(document.id()),
                Labels.of(document.visibleEdits()),
                target,
                overwrite);
        jobs.start(Job.Kind.SAVE, files, feedback -> save(document.file(), request, feedback), result -> {
            switch (result) {
                case Result.Written(List<PictureNote> notes) -> {
                    store.dispatch(new Action.Saved(document.id(), request.picture(), target));
                    store.dispatch(new Action.Notify(Notice.info("notice.saved", target.toString())
                            .and(notes.stream().map(Notes::notice).toList())));
                }
                case Result.Refused(Notice reason) -> store.dispatch(new Action.Notify(reason));
            }
        });
    }

    private Result save(Path source, Request request, Feedback feedback) throws IOException {
        Path target = request.target();
        if (request.overwrite() || !Files.exists(target)) {
            return new Result.Written(writer.write(request, feedback));
        }
        boolean isSource = Files.exists(source) && Files.isSameFile(source, target);
        return new Result.Refused(
                Notice.warning(isSource ? "notice.save.source" : "notice.save.exists", target.toString()));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
