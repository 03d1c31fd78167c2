package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.FoundObject;
import focus.app.model.MaskStep;
import focus.app.model.ObjectMask;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.Feedback;
import focus.inference.api.Grounder;
import focus.inference.api.MaskHead;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.api.error.ModelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObjectServiceTest {
    private final EditorStore store = new EditorStore(EditorState.initial());
    private final Document document = Document.opened(7, Path.of("a.png"), Clip.photo(Fakes.picture(9)));

    /** On the left a thing of 4 columns as the first answer; on the right one of 3 columns as the second. */
    private static final MaskHead HEAD = (prompts, previous, feedback) -> {
        double x = ((Prompt.Click) prompts.getFirst()).point().x();
        return new MaskProposal(List.of(
                x < 4 ? columns(0, 4, 0.9f) : columns(0, 16, 0.99f),
                x >= 13 ? columns(13, 16, 0.8f) : columns(0, 16, 0.99f)));
    };

    private static MaskProposal.Candidate columns(int from, int to, float quality) {
        float[] logits = new float[Fakes.SIZE.width() * Fakes.SIZE.height()];
        for (int i = 0; i < logits.length; i++) {
            int column = i % Fakes.SIZE.width();
            logits[i] = column >= from && column < to ? 6 : -6;
        }
        return new MaskProposal.Candidate(
                new MaskLogits(Fakes.SIZE.width(), Fakes.SIZE.height(), logits, 1, 1, Fakes.SIZE), quality);
    }

    @BeforeEach
    void open() {
        store.dispatch(new Action.DocumentOpened(document));
    }

    private void find(MaskHead head) {
        find(head, Optional.empty());
    }

    private void find(MaskHead head, Optional<Grounder> grounder) {
        try (Jobs jobs = new Jobs(store);
                ObjectService _ = new ObjectService(
                        store, jobs, picture -> Optional.of(head), () -> grounder, new DirectTaskRunner())) {
            store.dispatch(new Action.FindObjects());
        }
    }

    private List<ObjectMask> objects() {
        return store.state().document().orElseThrow().objects().all();
    }

    @Test
    void whatIsFoundBecomesObjectsTheBlankOneGivesWay() {
        find(HEAD);

        assertThat(objects())
                .extracting(object -> object.selection().mask().area())
                .containsExactly(4L * 8, 3L * 8);
        assertThat(objects()).extracting(ObjectMask::number).containsExactly(1, 2);
        assertThat(store.state().document().orElseThrow().objects().active()).isZero();
        assertThat(store.state().notice()).contains(Notice.info("notice.objects.found", "2"));
        assertThat(store.state().job()).isEmpty();
        store.dispatch(new Action.Undo());
        assertThat(objects()).hasSize(1);
    }

    @Test
    void whereNamesAreKnownThingsAreFoundByThemTheLargestFirst() {
        FakeNames names = new FakeNames(List.of(
                FakeNames.thing("cup", 0.9, 0, 0, 4, 4),
                FakeNames.thing("dog", 0.5, 8, 0, 16, 8),
                FakeNames.thing("dog", 0.2, 4, 4, 8, 8)));

        find(Fakes.BOXES, Optional.of(names));

        assertThat(objects()).extracting(ObjectMask::name).containsExactly("dog", "cup");
        assertThat(objects())
                .extracting(object -> object.selection().mask().area())
                .containsExactly(64L, 16L);
        assertThat(objects().getFirst().selection().steps())
                .containsExactly(new MaskStep.PromptStep(
                        FakeNames.thing("dog", 0.5, 8, 0, 16, 8).box()));
    }

    @Test
    void theStepsOfAFoundObjectGiveItsMaskAgain() {
        find(HEAD);

        for (ObjectMask object : objects()) {
            List<MaskStep> steps = object.selection().steps();
            assertThat(new MaskEvaluator(HEAD, document.working())
                            .evaluate(Selection.empty(Fakes.SIZE), steps, Feedback.NONE)
                            .mask()
                            .bounds())
                    .isEqualTo(object.selection().mask().bounds());
        }
        assertThat(objects().getLast().selection().steps()).hasSize(2);
    }

    @Test
    void objectsThatAreThereStay() {
        store.dispatch(new Action.RenameObject(0, "dog"));
        find(HEAD);

        assertThat(objects()).extracting(ObjectMask::name).containsExactly("dog", "", "");
        assertThat(store.state().document().orElseThrow().objects().active()).isEqualTo(1);
    }

    @Test
    void nothingFoundIsSaidAndChangesNothing() {
        find((prompts, previous, feedback) -> new MaskProposal(List.of(columns(0, 16, 0.99f))));

        assertThat(store.state().notice()).contains(Notice.info("notice.objects.none"));
        assertThat(store.state().history().entries()).hasSize(1);
    }

    @Test
    void aPictureThatTheNetworkHasNotSeenMustWait() {
        try (Jobs jobs = new Jobs(store);
                ObjectService _ = new ObjectService(
                        store, jobs, picture -> Optional.empty(), Optional::empty, new DirectTaskRunner())) {
            store.dispatch(new Action.FindObjects());
        }

        assertThat(store.state().notice()).contains(Notice.info("notice.picture.preparing"));
    }

    @Test
    void aFailureIsTold() {
        find((prompts, previous, feedback) -> {
            throw new ModelException("the network failed");
        });

        assertThat(store.state().notice()).contains(Notice.error("notice.failed", "the network failed"));
        assertThat(store.state().job()).isEmpty();
    }

    @Test
    void meanwhileTheDocumentStaysAsItIs() {
        store.dispatch(new Action.JobStarted(new Job(1, Job.Kind.FIND, "", -1)));
        store.dispatch(new Action.AddMaskStep(new MaskStep.InvertStep()));
        assertThat(store.state().history().entries()).hasSize(1);
        store.dispatch(new Action.DismissNotice());
        store.dispatch(new Action.FindObjects());

        assertThat(store.state().notice()).contains(Notice.warning("notice.job.busy"));
    }

    @Test
    void anAnswerForAnotherPictureIsDropped() {
        store.dispatch(
                new Action.ObjectsFound(8, document.working(), List.of(new FoundObject("", document.selection()))));
        store.dispatch(
                new Action.ObjectsFound(7, Fakes.picture(1), List.of(new FoundObject("", document.selection()))));

        assertThat(store.state().history().entries()).hasSize(1);
    }
}
