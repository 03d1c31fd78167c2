package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.state.SentencePlan;
import focus.app.task.DirectTaskRunner;
import focus.app.task.TaskRunner;
import focus.inference.api.EditPlan;
import focus.inference.api.EditPlan.Declined;
import focus.inference.api.EditPlan.Reason;
import focus.inference.api.Feedback;
import focus.inference.api.Grounder;
import focus.inference.api.PlanStep;
import focus.inference.api.PlanStep.Operation;
import focus.inference.api.PlanStep.Slot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        submit(sentence, plan, Optional.empty());
    }

    private void submit(String sentence, EditPlan plan, Optional<Grounder> grounder) {
        TaskRunner direct = new DirectTaskRunner();
        try (PhraseService phrases =
                        new PhraseService(store, () -> grounder, picture -> Optional.of(Fakes.BOXES), direct);
                PlanService _ = new PlanService(store, asked -> plan, direct, phrases);
                EditorStore.Subscription _ = store.observe((action, before, after) -> actions.add(action));
                EditorStore.Subscription _ = store.observe((action, before, after) -> answer(after))) {
            store.dispatch(new Action.SubmitSentence(sentence));
        }
    }

    /** As the service that makes masks would. */
    private void answer(EditorState state) {
        state.document().filter(open -> !open.selection().answered()).ifPresent(open -> {
            Selection asked = open.selection();
            Selection answered = new MaskEvaluator(Fakes.BOXES, open.working())
                    .evaluate(Selection.empty(Fakes.SIZE), asked.steps(), Feedback.NONE);
            store.dispatch(new Action.SelectionComputed(open.id(), open.working(), answered));
        });
    }

    private void open() {
        store.dispatch(new Action.DocumentOpened(Document.opened(7, Path.of("a.png"), Clip.photo(Fakes.picture(9)))));
    }

    private Selection selection() {
        return store.state().document().orElseThrow().selection();
    }

    private static final FakeNames CUPS =
            new FakeNames(List.of(FakeNames.thing("cup", 0.9, 0, 0, 4, 4), FakeNames.thing("cup", 0.8, 8, 0, 16, 8)));

    @Test
    void whatTheSentenceNamesIsSelectedFirstAndThenRemoved() {
        open();
        submit(
                "remove the right cup",
                new EditPlan.Operations(List.of(PlanStep.remove("the right cup"))),
                Optional.of(CUPS));

        assertThat(selection().mask().area()).isEqualTo(64);
        assertThat(actions)
                .filteredOn(Action.RemoveSelected.class::isInstance)
                .containsExactly(new Action.RemoveSelected("remove the right cup"));
    }

    @Test
    void severalNamedThingsAreRemovedTogether() {
        open();
        submit(
                "remove the left cup and the right cup",
                new EditPlan.Operations(List.of(PlanStep.remove("left cup"), PlanStep.remove("right cup"))),
                Optional.of(CUPS));

        assertThat(selection().mask().area()).isEqualTo(16 + 64);
        assertThat(actions).filteredOn(Action.RemoveSelected.class::isInstance).hasSize(1);
    }

    @Test
    void whatIsNotSeenIsNotRemoved() {
        open();
        submit("remove the dog", new EditPlan.Operations(List.of(PlanStep.remove("the dog"))), Optional.of(CUPS));

        assertThat(store.state().notice()).contains(Notice.warning("notice.phrase.absent", "dog"));
        assertThat(actions).noneMatch(Action.RemoveSelected.class::isInstance);
    }

    @Test
    void anUnknownWordMeansWhatIsSelectedAndNothingWithoutASelection() {
        open();
        EditPlan plan = new EditPlan.Operations(List.of(PlanStep.remove("gizmo")));
        submit("remove the gizmo", plan, Optional.of(CUPS));
        assertThat(store.state().notice()).contains(Notice.warning("notice.phrase.unknown", "gizmo"));

        store.dispatch(new Action.StartMask(
                new MaskStep.PromptStep(FakeNames.thing("", 1, 0, 0, 4, 4).box())));
        submit("remove the gizmo", plan, Optional.of(CUPS));

        assertThat(actions).contains(new Action.RemoveSelected("remove the gizmo"));
    }

    @Test
    void aPhraseAloneSelects() {
        open();
        submit("both cups", new Declined(Reason.UNCLEAR, ""), Optional.of(CUPS));

        assertThat(selection().mask().area()).isEqualTo(16 + 64);
        assertThat(store.state().notice()).contains(Notice.info("notice.phrase.several", "2"));
        assertThat(store.state().plan()).as("nothing to say of a wish").isEmpty();
        assertThat(actions).noneMatch(Action.RemoveSelected.class::isInstance);
    }

    @Test
    void whereNoPackKnowsNamesEveryWordIsUnknown() {
        open();
        submit("remove the cup", new EditPlan.Operations(List.of(PlanStep.remove("cup"))));

        assertThat(store.state().notice()).contains(Notice.warning("notice.phrase.unknown", "cup"));
    }
}
