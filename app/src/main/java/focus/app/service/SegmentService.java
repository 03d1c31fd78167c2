package focus.app.service;

import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.ObjectMask;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.History;
import focus.app.state.HistoryEntry;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.api.Feedback;
import focus.inference.api.MaskHead;
import focus.inference.api.Segmenter;
import focus.inference.api.error.FocusException;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the masks true to their steps: whenever a selection in the current document is not answered (a step was added, or undo
 * went back to one whose answer had been skipped), the answer is computed in the background and sent to the store. The
 * newest question wins. Prompts wait until the network has seen the picture; strokes do not wait for it. When the network
 * fails, the user is told, the mask stays, and the next prompt tries again. Belongs to the store's thread.
 */
public final class SegmentService implements AutoCloseable {
    private final EditorStore store;
    private final TaskRunner networks;
    private final TaskRunner pixels;
    private final PictureEncoder encoder;
    private final LatestOnly latest = new LatestOnly();
    private final EditorStore.Subscription subscription;
    private @Nullable Question asked;

    /**
     * @param segmenter loads the network on the first call; called in the background
     * @param networks where networks run
     * @param pixels where strokes are painted
     * @param hidden bounds what is kept of documents out of sight
     */
    public SegmentService(
            EditorStore store,
            Supplier<Segmenter> segmenter,
            TaskRunner networks,
            TaskRunner pixels,
            HiddenEncodings hidden) {
        this.store = store;
        this.networks = networks;
        this.pixels = pixels;
        this.encoder = new PictureEncoder(store, segmenter, networks, hidden);
        this.subscription = store.observe((action, before, after) -> {
            if (action instanceof Action.AddMaskStep added && added.step() instanceof MaskStep.PromptStep) {
                encoder.forgetFailure();
            } else if (action instanceof Action.PutAside) {
                encoder.putAside(after);
            } else if (action instanceof Action.TakeUp) {
                encoder.takeUp();
            }
            follow(after);
        });
    }

    private record Question(long documentId, RasterSource picture, List<MaskStep> steps) {}

    /** @param failure why prompts among the steps went unheard */
    private record Answer(Selection selection, Optional<FocusException> failure) {}

    /** What the network saw of {@code picture}; empty until it has. */
    Optional<Encoding> seen(RasterSource picture) {
        return encoder.find(picture);
    }

    /** Reads prompts in {@code picture}, one call at a time; empty until the network has seen it. */
    public Optional<MaskHead> head(RasterSource picture) {
        return encoder.find(picture)
                .map(encoding -> (prompts, previous, feedback) ->
                        encoding.use(encoded -> encoded.segment(prompts, previous, feedback)));
    }

    private void follow(EditorState state) {
        encoder.follow(state);
        Optional<Document> open = state.document();
        Optional<ObjectMask> waiting =
                open.flatMap(document -> document.objects().unanswered());
        if (open.isEmpty() || waiting.isEmpty()) {
            forget();
            return;
        }
        Document document = open.get();
        List<MaskStep> steps = waiting.get().selection().steps();
        Question question = new Question(document.id(), document.working(), steps);
        if (!question.equals(asked)) {
            forget();
            ask(question, base(state.history(), document, waiting.get()));
        }
    }

    private void ask(Question question, Selection base) {
        List<MaskStep> steps = question.steps();
        if (!MaskEvaluator.needsHead(base, steps) || encoder.hasFailed(question.picture())) {
            submit(
                    pixels,
                    question,
                    base,
                    feedback -> new Answer(
                            MaskEvaluator.withoutHead(base, steps, question.picture(), feedback), Optional.empty()));
            return;
        }
        Optional<Encoding> seen = encoder.find(question.picture());
        seen.ifPresent(
                encoding -> submit(networks, question, base, feedback -> askNetwork(encoding, base, steps, feedback)));
    }

    private static Answer askNetwork(Encoding encoding, Selection base, List<MaskStep> steps, Feedback feedback) {
        try {
            Selection selection = encoding.use(
                    picture -> new MaskEvaluator(picture, encoding.picture()).evaluate(base, steps, feedback));
            return new Answer(selection, Optional.empty());
        } catch (FocusException failure) {
            return new Answer(
                    MaskEvaluator.withoutHead(base, steps, encoding.picture(), feedback), Optional.of(failure));
        }
    }

    private void submit(TaskRunner runner, Question question, Selection base, TaskRunner.Work<Answer> work) {
        asked = question;
        latest.submit(runner, work, new TaskRunner.Answer<>() {
            @Override
            public void done(Answer answer) {
                tell(question, answer.selection());
                answer.failure().ifPresent(failure -> store.dispatch(new Action.Notify(Failures.notice(failure))));
            }

            @Override
            public void failed(Throwable failure) {
                tell(question, new Selection(question.steps(), base.proposal(), base.mask(), true));
                store.dispatch(new Action.Notify(Failures.notice(failure)));
            }
        });
    }

    private void tell(Question question, Selection selection) {
        store.dispatch(new Action.SelectionComputed(question.documentId(), question.picture(), selection));
    }

    private void forget() {
        asked = null;
        latest.cancel();
    }

    /** The object's nearest answer on the way back through the history from which its steps go on; else nothing selected. */
    private static Selection base(History history, Document document, ObjectMask object) {
        List<MaskStep> steps = object.selection().steps();
        for (int i = history.position(); i >= 0; i--) {
            HistoryEntry entry = history.entries().get(i);
            if (!entry.document().shows(document.working())) {
                break;
            }
            Selection selection = entry.document()
                    .objects()
                    .find(object.number())
                    .map(ObjectMask::selection)
                    .orElseGet(() -> Selection.empty(document.size()));
            int known = selection.steps().size();
            if (selection.answered()
                    && known <= steps.size()
                    && selection.steps().equals(steps.subList(0, known))) {
                return selection;
            }
        }
        return Selection.empty(document.size());
    }

    @Override
    public void close() {
        subscription.close();
        forget();
        encoder.close();
    }
}
