package focus.app.service;

import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.state.Refusals;
import focus.app.task.TaskRunner;
import focus.inference.api.Mask;
import focus.inference.image.ImageSize;
import java.nio.file.Path;

/** Reads selections from pictures and writes them. Belongs to the store's thread. */
public final class MaskFileService implements AutoCloseable {
    private final EditorStore store;
    private final TaskRunner files;
    private final MaskFiles masks;
    private final EditorStore.Subscription subscription;

    /** The way to files. */
    public interface MaskFiles {
        /** @throws focus.inference.api.error.InputException if it cannot be read or has another size */
        Mask read(Path file, ImageSize size);

        /** @throws focus.inference.api.error.InputException if it cannot be written; nothing has changed then */
        void write(Mask mask, Path target, boolean overwrite);
    }

    public MaskFileService(EditorStore store, TaskRunner files, MaskFiles masks) {
        this.store = store;
        this.files = files;
        this.masks = masks;
        this.subscription = store.observe((action, before, after) -> follow(action, before));
    }

    private void follow(Action action, EditorState state) {
        if (action instanceof Action.LoadMask(Path file)
                && Refusals.ofDocumentChange(state).isEmpty()) {
            state.document().ifPresent(document -> load(document, file));
        } else if (action instanceof Action.SaveMask(Path target, boolean overwrite)
                && Refusals.ofSaveMask(state).isEmpty()) {
            state.document().ifPresent(document -> save(document.selection().mask(), target, overwrite));
        }
    }

    private void load(Document document, Path file) {
        files.submit(feedback -> masks.read(file, document.size()), Failures.told(store, mask -> {
            boolean same = store.state()
                    .document()
                    .filter(open -> open.id() == document.id())
                    .isPresent();
            if (same) {
                store.dispatch(new Action.StartMask(new MaskStep.LoadStep(mask, Combination.ADD)));
            }
        }));
    }

    private void save(Mask mask, Path target, boolean overwrite) {
        files.submit(
                feedback -> {
                    masks.write(mask, target, overwrite);
                    return target;
                },
                Failures.told(
                        store,
                        written -> store.dispatch(
                                new Action.Notify(Notice.info("notice.mask.saved", written.toString())))));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
