package focus.app.service;

import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.state.Refusals;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.api.Prompt;
import java.util.Optional;

/**
 * Selects what a picture seems to be of, as a click at the best place, so that it can be corrected and repeated like any
 * other. Belongs to the store's thread.
 */
public final class SubjectService implements AutoCloseable {
    private final EditorStore store;
    private final SegmentService segments;
    private final TaskRunner networks;
    private final LatestOnly latest = new LatestOnly();
    private final EditorStore.Subscription subscription;

    /** @param segments has seen the picture */
    public SubjectService(EditorStore store, SegmentService segments, TaskRunner networks) {
        this.store = store;
        this.segments = segments;
        this.networks = networks;
        this.subscription = store.observe((action, before, after) -> follow(action, before, after));
    }

    private void follow(Action action, EditorState before, EditorState after) {
        if (!before.document().equals(after.document())) {
            latest.cancel();
        }
        if (action instanceof Action.SelectSubject
                && Refusals.ofDocumentChange(before).isEmpty()) {
            after.document().ifPresent(this::look);
        }
    }

    private void look(Document document) {
        Optional<Encoding> seen = segments.seen(document.working());
        if (seen.isEmpty()) {
            store.dispatch(new Action.Notify(Notice.info("notice.picture.preparing")));
            return;
        }
        latest.submit(
                networks,
                feedback -> seen.get().use(picture -> new SubjectFinder(picture, document.size()).find(feedback)),
                Failures.told(
                        store,
                        point -> store.dispatch(point.<Action>map(
                                        at -> new Action.StartMask(new MaskStep.PromptStep(new Prompt.Click(at, true))))
                                .orElse(new Action.Notify(Notice.info("notice.subject.none"))))));
    }

    @Override
    public void close() {
        subscription.close();
        latest.cancel();
    }
}
