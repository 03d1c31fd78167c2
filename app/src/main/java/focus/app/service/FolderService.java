package focus.app.service;

import focus.app.io.PictureFolder;
import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.state.Refusals;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;

/** Finds the next and the previous picture of the open one's folder. Belongs to the store's thread. */
public final class FolderService implements AutoCloseable {
    private final EditorStore store;
    private final TaskRunner files;
    private final LatestOnly latest = new LatestOnly();
    private final EditorStore.Subscription subscription;

    /** @param files where folders are read */
    public FolderService(EditorStore store, TaskRunner files) {
        this.store = store;
        this.files = files;
        this.subscription = store.observe((action, before, after) -> {
            if (action instanceof Action.OpenNeighbour(int step)
                    && Refusals.ofOpen(before).isEmpty()) {
                before.document().ifPresent(document -> look(document, step));
            }
        });
    }

    private void look(Document document, int step) {
        latest.submit(
                files,
                feedback -> PictureFolder.neighbour(document.file(), step),
                Failures.told(
                        store,
                        found -> store.dispatch(found.<Action>map(Action.NeighbourFound::new)
                                .orElseGet(() -> new Action.Notify(
                                        Notice.info(step > 0 ? "notice.folder.last" : "notice.folder.first"))))));
    }

    @Override
    public void close() {
        subscription.close();
        latest.cancel();
    }
}
