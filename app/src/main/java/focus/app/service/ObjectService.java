package focus.app.service;

import focus.app.model.Document;
import focus.app.model.FoundObject;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.state.Refusals;
import focus.app.task.TaskRunner;
import focus.inference.api.Feedback;
import focus.inference.api.Grounder;
import focus.inference.api.MaskHead;
import focus.inference.image.RasterSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds all objects of the working picture as a job. Each is a box or a click, and where need be which of the network's
 * answers, so that it can be corrected like any other. Belongs to the store's thread.
 */
public final class ObjectService implements AutoCloseable {
    private final EditorStore store;
    private final Jobs jobs;
    private final Function<RasterSource, Optional<MaskHead>> heads;
    private final Supplier<Optional<Grounder>> grounders;
    private final TaskRunner networks;
    private final EditorStore.Subscription subscription;

    /**
     * @param heads reads prompts in a picture; empty for one that the network has not seen
     * @param grounders may take long; without one things are sought by clicks all over the picture, and have no names
     * @param networks where networks run
     */
    public ObjectService(
            EditorStore store,
            Jobs jobs,
            Function<RasterSource, Optional<MaskHead>> heads,
            Supplier<Optional<Grounder>> grounders,
            TaskRunner networks) {
        this.store = store;
        this.jobs = jobs;
        this.heads = heads;
        this.grounders = grounders;
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
        Optional<MaskHead> head = heads.apply(document.working());
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

    private List<FoundObject> find(MaskHead head, Document document, Feedback feedback) {
        Optional<Grounder> grounder = grounders.get();
        return grounder.isPresent()
                ? named(PhraseSelector.look(grounder.get(), head, document.working(), feedback)
                        .findAll(feedback))
                : new ObjectFinder(head, document.size())
                        .find(feedback).stream()
                                .map(found -> object(found, document.working(), feedback))
                                .toList();
    }

    /** The largest first, as behind others. */
    private static List<FoundObject> named(List<PhraseSelector.Named> things) {
        return things.stream()
                .sorted(Comparator.comparingDouble((PhraseSelector.Named named) ->
                                named.thing().box().area())
                        .reversed())
                .map(named -> new FoundObject(named.thing().name(), named.selection()))
                .toList();
    }

    /** As its steps will give it again; the network's answers are not kept, it is asked anew when the object is corrected. */
    private static FoundObject object(ObjectFinder.Found found, RasterSource picture, Feedback feedback) {
        feedback.throwIfCancelled();
        List<MaskStep> steps = new ArrayList<>();
        steps.add(new MaskStep.PromptStep(found.click()));
        for (int i = 0; i < found.answer(); i++) {
            steps.add(new MaskStep.NextAnswerStep());
        }
        return new FoundObject("", MaskEvaluator.known(found.proposal(), steps, picture, feedback));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
