package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.task.BackgroundTaskRunner;
import focus.app.task.DirectTaskRunner;
import focus.app.task.HomeQueue;
import focus.app.task.TaskRunner;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.Remover;
import focus.inference.api.error.EditException;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EditServiceTest {
    private static final Action REMOVE = new Action.RemoveSelected("remove it");

    private final EditorStore store = new EditorStore(EditorState.initial());
    private final List<Action> actions = new ArrayList<>();

    @Test
    void removesWhatIsSelectedAndSaysThatNothingElseChanged() {
        start(new DirectTaskRunner(), new Fakes.WhiteRemover(false));
        select();

        store.dispatch(REMOVE);

        Document document = store.state().document().orElseThrow();
        assertThat(document.edits()).singleElement().satisfies(step -> {
            assertThat(step.sentence()).isEqualTo("remove it");
            assertThat(step.seed()).isEqualTo(42);
            assertThat(step.maskSteps()).containsExactly(new MaskStep.InvertStep());
        });
        assertThat(document.selection().isEmpty()).isTrue();
        assertThat(store.state().job()).isEmpty();
        assertThat(store.state().notice()).contains(Notice.info("notice.edit.done", "white", "0"));
    }

    @Test
    void pastesAsALayerThatCanBeUndone() {
        start(new DirectTaskRunner(), new Fakes.WhiteRemover(false));
        select();
        PixelBlock pixels = PixelBlock.allocate(2, 2, PixelFormat.SRGB8);

        store.dispatch(new Action.PasteLayer(pixels, new ImagePoint(5, 4)));

        Document document = store.state().document().orElseThrow();
        assertThat(document.edits()).singleElement().satisfies(step -> {
            assertThat(step.op()).isEqualTo(new EditOp.Paste());
            assertThat(step.result().region()).isEqualTo(new ImageRect(4, 3, 2, 2));
        });
        assertThat(store.state().history().current().orElseThrow().labelKey()).isEqualTo("history.paste");
        assertThat(store.state().notice()).contains(Notice.info("notice.paste.done", "0"));
        store.dispatch(new Action.Undo());
        assertThat(store.state().document().orElseThrow().edits()).isEmpty();
    }

    @Test
    void tellsWhenWhatIsPastedIsLargerThanThePictureAndCut() {
        start(new DirectTaskRunner(), new Fakes.WhiteRemover(false));
        select();
        ImageSize picture = store.state().document().orElseThrow().size();
        PixelBlock pixels = PixelBlock.allocate(picture.width() + 4, 2, PixelFormat.SRGB8);

        store.dispatch(new Action.PasteLayer(pixels, new ImagePoint(5, 4)));

        assertThat(store.state().document().orElseThrow().edits())
                .singleElement()
                .satisfies(step -> assertThat(step.result().region().width()).isEqualTo(picture.width()));
        assertThat(store.state().notice())
                .contains(Notice.warning("notice.paste.cut", String.valueOf(picture.width() + 4), "2"));
    }

    @Test
    void pastesOverNothingOnlyWords() {
        start(new DirectTaskRunner(), new Fakes.WhiteRemover(false));
        PixelBlock pixels = PixelBlock.allocate(2, 2, PixelFormat.SRGB8);
        store.dispatch(new Action.PasteLayer(pixels, new ImagePoint(5, 4)));
        assertThat(store.state().notice()).contains(Notice.info("notice.document.none"));
    }

    @Test
    void theJobIsToldFromStartToEnd() {
        start(new DirectTaskRunner(), new Fakes.WhiteRemover(false));
        select();
        actions.clear();

        store.dispatch(REMOVE);

        assertThat(actions.stream().map(action -> action.getClass().getSimpleName()))
                .containsExactly(
                        "RemoveSelected",
                        "JobStarted",
                        "JobProgressed",
                        "JobProgressed",
                        "EditFinished",
                        "Notify",
                        "JobEnded");
    }

    @Test
    void aMethodThatChangesMoreThanItMayIsReported() {
        start(new DirectTaskRunner(), new SpillingRemover());
        select();

        store.dispatch(REMOVE);

        assertThat(store.state().notice()).contains(Notice.error("notice.edit.outside", "spilling", "1"));
    }

    @Test
    void aFailureIsToldAndLeavesThePictureAsItWas() {
        start(new DirectTaskRunner(), new FailingRemover());
        select();
        EditorState before = store.state();

        store.dispatch(REMOVE);

        assertThat(store.state().notice()).contains(Notice.error("notice.failed", "there is nothing to fill from"));
        assertThat(store.state().document()).isEqualTo(before.document());
        assertThat(store.state().job()).isEmpty();
    }

    @Test
    void withNothingSelectedNothingRuns() {
        start(new DirectTaskRunner(), new FailingRemover());
        store.dispatch(new Action.DocumentOpened(document()));

        store.dispatch(REMOVE);

        assertThat(actions).noneMatch(action -> action instanceof Action.JobStarted);
        assertThat(store.state().notice()).contains(Notice.warning("notice.selection.empty"));
    }

    @Test
    void aCancelStopsTheEditAndTheJobEndsWhenItHasStopped() throws InterruptedException {
        HomeQueue home = new HomeQueue();
        try (BackgroundTaskRunner pixels = BackgroundTaskRunner.single("pixels", home, failure -> {})) {
            PatientRemover remover = new PatientRemover();
            start(pixels, remover);
            select();
            EditorState before = store.state();
            store.dispatch(REMOVE);
            assertThat(store.state().job().orElseThrow().kind()).isEqualTo(Job.Kind.EDIT);
            remover.begun.await();

            store.dispatch(new Action.CancelJob());
            assertThat(store.state().job()).as("until it has stopped").isPresent();
            home.runUntil(() -> store.state().job().isEmpty());

            assertThat(store.state()).isEqualTo(before);
        }
    }

    private void start(TaskRunner runner, Remover remover) {
        store.observe((action, before, after) -> actions.add(action));
        new EditService(store, new Jobs(store), runner, new EditRunner(remover), () -> 42);
    }

    private static Document document() {
        return Document.opened(1, Path.of("photo.png"), Clip.photo(Fakes.picture(7)));
    }

    /** Everything, by an inversion. */
    private void select() {
        Document document = document();
        store.dispatch(new Action.DocumentOpened(document));
        store.dispatch(new Action.AddMaskStep(new MaskStep.InvertStep()));
        store.dispatch(new Action.SelectionComputed(
                1,
                document.working(),
                MaskEvaluator.withoutHead(
                        document.selection(), List.of(new MaskStep.InvertStep()), document.working(), Feedback.NONE)));
    }

    /** Claims to have changed nothing, and changes one pixel. */
    private static final class SpillingRemover implements Remover {
        @Override
        public String method() {
            return "spilling";
        }

        @Override
        public EditResult remove(RasterSource source, Mask mask, long seed, Feedback feedback) {
            EditResult spilled = new Fakes.WhiteRemover(true).remove(source, Mask.empty(source.size()), seed, feedback);
            return new EditResult(spilled.region(), spilled.pixels(), spilled.coverage(), method());
        }
    }

    private static final class FailingRemover implements Remover {
        @Override
        public String method() {
            return "failing";
        }

        @Override
        public EditResult remove(RasterSource source, Mask mask, long seed, Feedback feedback) {
            throw new EditException("there is nothing to fill from");
        }
    }

    /** Works until it is cancelled. */
    private static final class PatientRemover implements Remover {
        final CountDownLatch begun = new CountDownLatch(1);

        @Override
        public String method() {
            return "patient";
        }

        @Override
        public EditResult remove(RasterSource source, Mask mask, long seed, Feedback feedback) {
            CountDownLatch cancelled = new CountDownLatch(1);
            try (Feedback.Registration _ = feedback.onCancel(cancelled::countDown)) {
                begun.countDown();
                cancelled.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            feedback.throwIfCancelled();
            throw new AssertionError("was not cancelled");
        }
    }
}
