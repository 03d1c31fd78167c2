package focus.app.service;

import focus.app.model.Document;
import focus.app.model.MaskModifier;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.image.RasterSource;
import java.util.Optional;

/**
 * Works out what a change of the selection's edge would give while the user still tries amounts. The newest trial wins.
 * Belongs to the store's thread.
 */
public final class TrialService implements AutoCloseable {
    private final EditorStore store;
    private final TaskRunner pixels;
    private final LatestOnly latest = new LatestOnly();
    private final EditorStore.Subscription subscription;

    public TrialService(EditorStore store, TaskRunner pixels) {
        this.store = store;
        this.pixels = pixels;
        this.subscription = store.observe((action, before, after) -> follow(before, after));
    }

    private void follow(EditorState before, EditorState after) {
        Optional<MaskStep.ModifyStep> trial = after.select().trial();
        if (trial.equals(before.select().trial())) {
            return;
        }
        latest.cancel();
        if (trial.isPresent() && after.document().isPresent()) {
            start(trial.get(), after.document().get());
        }
    }

    private void start(MaskStep.ModifyStep step, Document document) {
        Selection selection = document.selection();
        RasterSource picture = document.working();
        latest.submit(
                pixels,
                feedback -> MaskModifier.apply(selection.mask(), step, picture, feedback),
                Failures.told(store, mask -> store.dispatch(new Action.StepTried(selection, step, mask))));
    }

    @Override
    public void close() {
        subscription.close();
        latest.cancel();
    }
}
