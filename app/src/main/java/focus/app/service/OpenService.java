package focus.app.service;

import focus.app.io.OpenedPicture;
import focus.app.io.picture.PictureMetadata;
import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.state.Refusals;
import focus.app.task.TaskRunner;
import focus.inference.api.Feedback;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens pictures as jobs; a file asked for later takes the place of one that is still being opened. Keeps the camera's
 * data of the open picture for saved copies. Belongs to the store's thread.
 */
public final class OpenService implements AutoCloseable {
    private final EditorStore store;
    private final EditorStore.Subscription subscription;
    private long lastId;
    private PictureMetadata metadata = PictureMetadata.NONE;

    /** {@code pictureReader::read}. */
    @FunctionalInterface
    public interface Reader {
        /** @see focus.app.io.PictureReader#read */
        OpenedPicture read(Path file, Feedback feedback);
    }

    /** @param files where files are read */
    public OpenService(EditorStore store, Jobs jobs, TaskRunner files, Reader reader) {
        this.store = store;
        this.subscription = store.observe((action, before, after) -> {
            if (action instanceof Action.OpenFile(Path file)
                    && Refusals.ofOpen(before).isEmpty()) {
                jobs.start(
                        Job.Kind.OPEN, files, feedback -> reader.read(file, feedback), picture -> tell(file, picture));
            }
        });
    }

    /** The camera's data of a document that was opened here; {@link PictureMetadata#NONE} if it is not the last one. */
    public PictureMetadata metadata(long documentId) {
        return documentId == lastId ? metadata : PictureMetadata.NONE;
    }

    private void tell(Path file, OpenedPicture picture) {
        lastId++;
        metadata = picture.metadata();
        store.dispatch(new Action.DocumentOpened(Document.opened(lastId, file, Clip.photo(picture.source()))));
        List<Notice> notes = picture.notes().stream().map(Notes::notice).toList();
        if (!notes.isEmpty()) {
            store.dispatch(new Action.Notify(notes.getFirst().and(notes.subList(1, notes.size()))));
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
