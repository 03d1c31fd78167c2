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
import focus.inference.api.Feedback;
import focus.inference.api.Grounder;
import focus.inference.api.Prompt;
import focus.inference.api.Thing;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Selects what a picture seems to be of: a thing with a name, or else what a click at the best place finds. A box or a
 * click, so that it can be corrected and repeated like any other. Belongs to the store's thread.
 */
public final class SubjectService implements AutoCloseable {
    private final EditorStore store;
    private final SegmentService segments;
    private final Supplier<Optional<Grounder>> grounders;
    private final TaskRunner networks;
    private final LatestOnly latest = new LatestOnly();
    private final EditorStore.Subscription subscription;

    /**
     * @param segments has seen the picture
     * @param grounders may take long; empty where no pack knows names
     */
    public SubjectService(
            EditorStore store, SegmentService segments, Supplier<Optional<Grounder>> grounders, TaskRunner networks) {
        this.store = store;
        this.segments = segments;
        this.grounders = grounders;
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
                feedback -> subject(document, seen.get(), feedback),
                Failures.told(
                        store,
                        prompt -> store.dispatch(
                                prompt.<Action>map(found -> new Action.StartMask(new MaskStep.PromptStep(found)))
                                        .orElse(new Action.Notify(Notice.info("notice.subject.none"))))));
    }

    private Optional<Prompt> subject(Document document, Encoding seen, Feedback feedback) {
        Optional<Prompt> thing = grounders
                .get()
                .flatMap(grounder -> SubjectThing.of(grounder.look(document.working(), feedback), document.size()))
                .map(Thing::box);
        return thing.isPresent()
                ? thing
                : seen.use(picture -> new SubjectFinder(picture, document.size()).find(feedback))
                        .map(at -> new Prompt.Click(at, true));
    }

    @Override
    public void close() {
        subscription.close();
        latest.cancel();
    }
}
