package focus.app.service;

import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Refusals;
import focus.app.task.TaskRunner;
import focus.inference.api.Mask;
import focus.inference.image.ImageSize;
import java.nio.file.Path;

/** Reads selections from pictures. Belongs to the store's thread. */
public final class MaskFileService implements AutoCloseable {
    private final EditorStore store;
    private final TaskRunner files;
    private final MaskFiles masks;
    private final EditorStore.Subscription subscription;

    /** The way to files. */
    @FunctionalInterface
    public interface MaskFiles {
        /** @throws focus.inference.api.error.InputException if it cannot be read or has another size */
        Mask read(Path file, ImageSize size);
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
        }
    }

    private void load(Document document, Path file) {
        files.submit(feedback -> masks.read(file, document.size()), Failures.told(store, mask -> {
            boolean same = store.state()
                    .document()
                    .filter(open -> open.id() == document.id())
                    .filter(open -> open.size().equals(mask.size()))
                    .isPresent();
            if (same) {
                store.dispatch(new Action.StartMask(new MaskStep.LoadStep(mask, Combination.ADD)));
            }
        }));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
