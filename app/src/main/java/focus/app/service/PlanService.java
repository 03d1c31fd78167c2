package focus.app.service;

import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.state.SentencePlan;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.api.EditPlan;
import focus.inference.api.PlanStep;
import focus.inference.api.PlanStep.Operation;
import focus.inference.api.Planner;
import java.util.List;

/** Reads the sentence bar's text and turns it into an edit, or says plainly why not. Belongs to the store's thread. */
public final class PlanService implements AutoCloseable {
    private final EditorStore store;
    private final Planner planner;
    private final TaskRunner runner;
    private final LatestOnly latest = new LatestOnly();
    private final EditorStore.Subscription subscription;

    public PlanService(EditorStore store, Planner planner, TaskRunner runner) {
        this.store = store;
        this.planner = planner;
        this.runner = runner;
        this.subscription = store.observe((action, before, after) -> {
            if (action instanceof Action.SubmitSentence(String sentence)) {
                read(sentence);
            }
        });
    }

    private void read(String sentence) {
        latest.submit(runner, feedback -> planner.plan(sentence), Failures.told(store, plan -> {
            store.dispatch(new Action.PlanRead(new SentencePlan(sentence, plan.steps())));
            store.dispatch(followed(plan, sentence));
        }));
    }

    private static Action followed(EditPlan plan, String sentence) {
        return switch (plan) {
            case EditPlan.Operations(List<PlanStep> steps) ->
                steps.stream().allMatch(step -> step.operation() == Operation.REMOVE)
                        ? new Action.RemoveSelected(sentence)
                        // Half a wish is never carried out silently.
                        : new Action.Notify(Notice.warning("notice.plan.unsupported", sentence.strip()));
            case EditPlan.Declined declined -> new Action.Notify(notice(declined, sentence));
        };
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
    }
}
