package focus.app.service;

import focus.app.model.Document;
import focus.app.model.MaskModifier;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EdgeTrial;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.api.Mask;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Optional;

/**
 * Works out what a change of the selection's edge would give while the user still tries amounts. The newest trial wins. What
 * a refined edge gave is not worked out again when it is then done. Belongs to the store's thread.
 */
public final class TrialService implements AutoCloseable {
    private final EditorStore store;
    private final TaskRunner pixels;
    private final LatestOnly latest = new LatestOnly();
    private final EditorStore.Subscription subscription;

    public TrialService(EditorStore store, TaskRunner pixels) {
        this.store = store;
        this.pixels = pixels;
        this.subscription = store.observe((action, before, after) -> {
            if (action instanceof Action.AddMaskStep(MaskStep step)) {
                reuse(step, before, after);
            }
            follow(before, after);
        });
    }

    private void follow(EditorState before, EditorState after) {
        Optional<EdgeTrial> trial = after.select().trial();
        if (trial.map(EdgeTrial::step).equals(before.select().trial().map(EdgeTrial::step))) {
            return;
        }
        latest.cancel();
        if (trial.isEmpty() || after.document().isEmpty()) {
            return;
        }
        MaskStep.ModifyStep step = trial.get().step();
        Document document = after.document().get();
        if (trial.get().refines()) {
            findBand(step, document);
        } else {
            Mask mask = document.selection().mask();
            RasterSource picture = document.working();
            start(step, document, feedback -> MaskModifier.apply(mask, step, picture, feedback));
        }
    }

    /** Shows the band before the edge in it is worked out. */
    private void findBand(MaskStep.ModifyStep step, Document document) {
        Selection selection = document.selection();
        Mask mask = selection.mask();
        RasterSource picture = document.working();
        latest.submit(
                pixels, feedback -> MaskModifier.band(mask, step.amount(), feedback), Failures.told(store, band -> {
                    store.dispatch(new Action.BandFound(selection, step, band));
                    start(
                            step,
                            document,
                            feedback -> MaskModifier.refineEdge(mask, band, step.amount(), picture, feedback));
                }));
    }

    private void start(MaskStep.ModifyStep step, Document document, TaskRunner.Work<Mask> work) {
        Selection selection = document.selection();
        latest.submit(
                pixels,
                work,
                Failures.told(store, mask -> store.dispatch(new Action.StepTried(selection, step, mask))));
    }

    private void reuse(MaskStep step, EditorState before, EditorState after) {
        Optional<Mask> known = before.select()
                .refining()
                .filter(trial -> trial.step().equals(step))
                .flatMap(EdgeTrial::gives);
        Optional<Selection> base = before.document().map(Document::selection).filter(Selection::answered);
        if (known.isEmpty() || base.isEmpty() || after.document().isEmpty()) {
            return;
        }
        Document document = after.document().get();
        List<MaskStep> steps = document.selection().steps();
        if (steps.equals(base.get().plus(step).steps())) {
            Selection answer = new Selection(steps, base.get().proposal(), known.get(), true);
            store.dispatch(new Action.SelectionComputed(document.id(), document.working(), answer));
        }
    }

    @Override
    public void close() {
        subscription.close();
        latest.cancel();
    }
}
