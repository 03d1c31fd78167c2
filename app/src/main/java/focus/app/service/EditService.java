package focus.app.service;

import focus.app.model.Document;
import focus.app.model.EditStep;
import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.state.Refusals;
import focus.app.task.TaskRunner;
import focus.inference.api.EditOp;
import focus.inference.image.ImagePoint;
import focus.inference.image.PixelBlock;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Carries out edits of the open document as jobs. Belongs to the store's thread. */
public final class EditService implements AutoCloseable {
    private final EditorStore store;
    private final Jobs jobs;
    private final TaskRunner pixels;
    private final EditRunner runner;
    private final LongSupplier seeds;
    private final EditorStore.Subscription subscription;

    /**
     * @param pixels where edits are computed
     * @param seeds gives each edit its seed
     */
    public EditService(EditorStore store, Jobs jobs, TaskRunner pixels, EditRunner runner, LongSupplier seeds) {
        this.store = store;
        this.jobs = jobs;
        this.pixels = pixels;
        this.runner = runner;
        this.seeds = seeds;
        this.subscription = store.observe((action, before, after) -> {
            if (action instanceof Action.RemoveSelected(String sentence)
                    && Refusals.ofRemove(before).isEmpty()) {
                before.document().ifPresent(document -> start(document, new EditOp.Remove(), sentence));
            } else if (action instanceof Action.PasteLayer(PixelBlock copied, ImagePoint centre)
                    && Refusals.ofPaste(before).isEmpty()) {
                before.document().ifPresent(document -> paste(document, copied, centre));
            }
        });
    }

    private void start(Document document, EditOp op, String sentence) {
        EditRunner.Request request = new EditRunner.Request(
                document.working(),
                document.selection().mask(),
                document.selection().steps(),
                op,
                sentence,
                seeds.getAsLong());
        start(document, feedback -> runner.run(request, feedback), EditNotice::of);
    }

    private void paste(Document document, PixelBlock copied, ImagePoint centre) {
        boolean cut = copied.width() > document.size().width()
                || copied.height() > document.size().height();
        Notice told =
                Notice.warning("notice.paste.cut", Integer.toString(copied.width()), Integer.toString(copied.height()));
        start(
                document,
                feedback -> Pasting.over(document.working(), copied, centre),
                step -> cut ? told : EditNotice.of(step));
    }

    /** @param notice what is told of the finished edit */
    private void start(Document document, TaskRunner.Work<EditRunner.Edited> work, Function<EditStep, Notice> notice) {
        jobs.start(Job.Kind.EDIT, pixels, work, edited -> {
            store.dispatch(new Action.EditFinished(document.id(), document.working(), edited.step(), edited.working()));
            store.dispatch(new Action.Notify(notice.apply(edited.step())));
        });
    }

    @Override
    public void close() {
        subscription.close();
    }
}
