package focus.app.service;

import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.state.Refusals;
import focus.app.task.TaskRunner;
import focus.inference.api.Feedback;
import focus.inference.image.RasterSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds all objects of the working picture as a job. Each is a click, and where need be which of the network's answers, so
 * that it can be corrected like any other. Belongs to the store's thread.
 */
public final class ObjectService implements AutoCloseable {
    private final EditorStore store;
    private final Jobs jobs;
    private final Function<RasterSource, Optional<MaskEvaluator.Head>> heads;
    private final TaskRunner networks;
    private final EditorStore.Subscription subscription;

    /**
     * @param heads reads prompts in a picture; empty for one that the network has not seen
     * @param networks where networks run
     */
    public ObjectService(
            EditorStore store,
            Jobs jobs,
            Function<RasterSource, Optional<MaskEvaluator.Head>> heads,
            TaskRunner networks) {
        this.store = store;
        this.jobs = jobs;
        this.heads = heads;
        this.networks = networks;
        this.subscription = store.observe((action, before, after) -> follow(action, before));
    }

    private void follow(Action action, EditorState before) {
        if (action instanceof Action.FindObjects
                && Refusals.ofFindObjects(before).isEmpty()) {
            before.document().ifPresent(this::start);
        }
    }

    private void start(Document document) {
        Optional<MaskEvaluator.Head> head = heads.apply(document.working());
        if (head.isEmpty()) {
            store.dispatch(new Action.Notify(Notice.info("notice.picture.preparing")));
            return;
        }
        jobs.start(Job.Kind.FIND, networks, feedback -> find(head.get(), document, feedback), found -> {
            store.dispatch(new Action.ObjectsFound(document.id(), document.working(), found));
            store.dispatch(new Action.Notify(
                    found.isEmpty()
                            ? Notice.info("notice.objects.none")
                            : Notice.info("notice.objects.found", String.valueOf(found.size()))));
        });
    }

    private static List<Selection> find(MaskEvaluator.Head head, Document document, Feedback feedback) {
        List<Selection> selections = new ArrayList<>();
        for (ObjectFinder.Found found : new ObjectFinder(head, document.size()).find(feedback)) {
            feedback.throwIfCancelled();
            selections.add(selection(found, document.working(), feedback));
        }
        return selections;
    }

    /** As its steps will give it again; the network's answers are not kept, it is asked anew when the object is corrected. */
    private static Selection selection(ObjectFinder.Found found, RasterSource picture, Feedback feedback) {
        List<MaskStep> steps = new ArrayList<>();
        steps.add(new MaskStep.PromptStep(found.click()));
        for (int i = 0; i < found.answer(); i++) {
            steps.add(new MaskStep.NextAnswerStep());
        }
        MaskEvaluator known = new MaskEvaluator((prompts, previous, quiet) -> found.proposal(), picture);
        Selection answered = known.evaluate(Selection.empty(picture.size()), steps, feedback);
        return new Selection(steps, Optional.empty(), answered.mask(), true);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
