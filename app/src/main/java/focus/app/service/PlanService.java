package focus.app.service;

import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.service.PhraseSelector.Answer;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.state.SentencePlan;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.api.EditPlan;
import focus.inference.api.PlanStep;
import focus.inference.api.PlanStep.Operation;
import focus.inference.api.PlanStep.Slot;
import focus.inference.api.Planner;
import java.util.List;
import java.util.Optional;

/**
 * Reads the sentence bar's text and does what it asks for, or says plainly why not. What a sentence names is found and
 * selected first; a phrase alone ("the left dog") selects. Belongs to the store's thread.
 */
public final class PlanService implements AutoCloseable {
    private final EditorStore store;
    private final Planner planner;
    private final TaskRunner runner;
    private final PhraseService phrases;
    private final LatestOnly latest = new LatestOnly();
    private final EditorStore.Subscription subscription;
    private Optional<Waiting> waiting = Optional.empty();

    /**
     * A removal that waits until what the sentence names is selected: as these steps say.
     *
     * @param begun whether the mask has these steps by now; when it has others then, the user wants something else
     */
    private record Waiting(List<MaskStep> steps, String sentence, boolean begun) {}

    public PlanService(EditorStore store, Planner planner, TaskRunner runner, PhraseService phrases) {
        this.store = store;
        this.planner = planner;
        this.runner = runner;
        this.phrases = phrases;
        this.subscription = store.observe((action, before, after) -> {
            if (action instanceof Action.SubmitSentence(String sentence)) {
                waiting = Optional.empty();
                read(sentence);
            }
            removeWhenSelected(after);
        });
    }

    private void read(String sentence) {
        latest.submit(runner, feedback -> planner.plan(sentence), Failures.told(store, plan -> {
            if (mayBePhrase(plan)) {
                selectNamed(plan, sentence);
            } else {
                show(plan, sentence);
                follow(plan, sentence);
            }
        }));
    }

    private void follow(EditPlan plan, String sentence) {
        switch (plan) {
            case EditPlan.Operations(List<PlanStep> steps) -> {
                boolean removal = steps.stream().allMatch(step -> step.operation() == Operation.REMOVE);
                List<String> targets =
                        steps.stream().map(step -> step.value(Slot.TARGET)).toList();
                if (!removal) {
                    // Half a wish is never carried out silently.
                    tell(Notice.warning("notice.plan.unsupported", sentence.strip()));
                } else if (isOpen() && targets.stream().noneMatch(String::isEmpty)) {
                    removeNamed(targets, sentence);
                } else {
                    store.dispatch(new Action.RemoveSelected(sentence));
                }
            }
            case EditPlan.Declined declined -> tell(notice(declined, sentence));
        }
    }

    /** What is no wish may still name something. */
    private boolean mayBePhrase(EditPlan plan) {
        return isOpen() && plan instanceof EditPlan.Declined declined && declined.reason() == EditPlan.Reason.UNCLEAR;
    }

    private void selectNamed(EditPlan plan, String sentence) {
        phrases.find(List.of(sentence), answer -> {
            switch (answer) {
                case Answer.Found found -> select(found, found.step());
                case Answer.Absent(String name) -> tell(Notice.warning("notice.phrase.absent", name));
                case Answer.Unknown _ -> {
                    show(plan, sentence);
                    follow(plan, sentence);
                }
            }
        });
    }

    private void show(EditPlan plan, String sentence) {
        store.dispatch(new Action.PlanRead(new SentencePlan(sentence, plan.steps())));
    }

    private boolean isOpen() {
        return store.state().document().isPresent();
    }

    private void removeNamed(List<String> targets, String sentence) {
        phrases.find(targets, answer -> {
            switch (answer) {
                case Answer.Found found -> {
                    MaskStep step = found.step();
                    waiting = Optional.of(new Waiting(List.of(step), sentence, false));
                    select(found, step);
                }
                case Answer.Absent(String name) -> tell(Notice.warning("notice.phrase.absent", name));
                case Answer.Unknown(String name) -> {
                    // What is selected may well be what an unknown word means; the user sees what is taken.
                    if (selected(store.state()).filter(each -> !each.isEmpty()).isPresent()) {
                        store.dispatch(new Action.RemoveSelected(sentence));
                    } else {
                        tell(Notice.warning("notice.phrase.unknown", name.isEmpty() ? targets.getFirst() : name));
                    }
                }
            }
        });
    }

    private void select(Answer.Found found, MaskStep step) {
        store.dispatch(new Action.StartMask(step));
        if (found.things().size() > 1) {
            tell(Notice.info(
                    "notice.phrase.several", String.valueOf(found.things().size())));
        }
    }

    private void removeWhenSelected(EditorState state) {
        if (waiting.isEmpty()) {
            return;
        }
        Waiting wanted = waiting.get();
        Optional<Selection> now = selected(state).filter(each -> each.steps().equals(wanted.steps()));
        if (now.isEmpty()) {
            waiting = waiting.filter(each -> !each.begun());
        } else if (now.get().answered()) {
            waiting = Optional.empty();
            store.dispatch(new Action.RemoveSelected(wanted.sentence()));
        } else {
            waiting = Optional.of(new Waiting(wanted.steps(), wanted.sentence(), true));
        }
    }

    private static Optional<Selection> selected(EditorState state) {
        return state.document().map(Document::selection);
    }

    private void tell(Notice notice) {
        store.dispatch(new Action.Notify(notice));
    }

    private static Notice notice(EditPlan.Declined declined, String sentence) {
        return switch (declined.reason()) {
            case EMPTY -> Notice.info("notice.plan.empty");
            case UNCLEAR -> Notice.warning("notice.plan.unclear", sentence.strip());
            case UNSUPPORTED ->
                Notice.warning(
                        "notice.plan.unsupported", declined.word().isEmpty() ? sentence.strip() : declined.word());
            case QUESTION -> Notice.warning("notice.plan.question");
        };
    }

    @Override
    public void close() {
        subscription.close();
        latest.cancel();
        waiting = Optional.empty();
    }
}
