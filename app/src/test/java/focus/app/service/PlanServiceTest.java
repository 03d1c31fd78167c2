package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.state.SentencePlan;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.EditPlan;
import focus.inference.api.EditPlan.Declined;
import focus.inference.api.EditPlan.Reason;
import focus.inference.api.PlanStep;
import focus.inference.api.PlanStep.Operation;
import focus.inference.api.PlanStep.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanServiceTest {
    private final EditorStore store = new EditorStore(EditorState.initial());
    private final List<Action> actions = new ArrayList<>();

    @Test
    void aWishToRemoveBecomesTheEdit() {
        submit("remove it", new EditPlan.Operations(List.of(PlanStep.remove("cup"), PlanStep.remove("plate"))));

        assertThat(actions).contains(new Action.RemoveSelected("remove it"));
        assertThat(store.state().notice()).as("why not, if it cannot").contains(Notice.info("notice.document.none"));
    }

    @Test
    void whatIsNotUnderstoodOrNotBuiltIsSaid() {
        assertThat(noticeOf(" ", new Declined(Reason.EMPTY, ""))).isEqualTo(Notice.info("notice.plan.empty"));
        assertThat(noticeOf(" fnord ", new Declined(Reason.UNCLEAR, "")))
                .isEqualTo(Notice.warning("notice.plan.unclear", "fnord"));
        assertThat(noticeOf("make it red", new Declined(Reason.UNSUPPORTED, "make red")))
                .isEqualTo(Notice.warning("notice.plan.unsupported", "make red"));
        assertThat(noticeOf("what is it?", new Declined(Reason.QUESTION, "")))
                .isEqualTo(Notice.warning("notice.plan.question"));
        assertThat(actions).noneMatch(action -> action instanceof Action.RemoveSelected);
    }

    @Test
    void aPlanWithAnythingThatIsNotBuiltIsShownAndNotCarriedOutByHalves() {
        PlanStep remove = PlanStep.remove("cup");
        PlanStep unbuilt = new PlanStep(Operation.STYLE, Map.of(Slot.WORDS, "sketch"));

        assertThat(noticeOf("remove the cup, sketch style", new EditPlan.Operations(List.of(remove, unbuilt))))
                .isEqualTo(Notice.warning("notice.plan.unsupported", "remove the cup, sketch style"));
        assertThat(store.state().plan())
                .contains(new SentencePlan("remove the cup, sketch style", List.of(remove, unbuilt)));
        assertThat(actions).noneMatch(action -> action instanceof Action.RemoveSelected);
    }

    @Test
    void theNextSentenceTakesTheLastPlanAway() {
        submit("remove it", new EditPlan.Operations(List.of(PlanStep.remove(""))));
        assertThat(store.state().plan()).isPresent();

        store.dispatch(new Action.SubmitSentence("more"));

        assertThat(store.state().plan()).isEmpty();
    }

    private Notice noticeOf(String sentence, EditPlan plan) {
        submit(sentence, plan);
        return store.state().notice().orElseThrow();
    }

    private void submit(String sentence, EditPlan plan) {
        try (PlanService _ = new PlanService(store, asked -> plan, new DirectTaskRunner());
                EditorStore.Subscription _ = store.observe((action, before, after) -> actions.add(action))) {
            store.dispatch(new Action.SubmitSentence(sentence));
        }
    }
}
