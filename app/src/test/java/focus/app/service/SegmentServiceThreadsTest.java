package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Brush;
import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.task.BackgroundTaskRunner;
import focus.app.task.HomeQueue;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** With real threads; the test thread owns the store. */
class SegmentServiceThreadsTest {
    private final HomeQueue home = new HomeQueue();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final BackgroundTaskRunner networks = BackgroundTaskRunner.single("networks", home, uncaught::add);
    private final BackgroundTaskRunner pixels = BackgroundTaskRunner.single("pixels", home, uncaught::add);
    private final EditorStore store = new EditorStore(EditorState.initial());
    private final FakeSegmenter segmenter = new FakeSegmenter();
    private final SegmentService service =
            new SegmentService(store, () -> segmenter, networks, pixels, new HiddenEncodings(1));

    @AfterEach
    void everythingIsClosedExactlyOnce() {
        segmenter.encodePermits.release(1000);
        segmenter.headPermits.release(1000);
        service.close();
        networks.close();
        pixels.close();
        home.runArrived();
        assertThat(uncaught).isEmpty();
        assertThat(segmenter.opened)
                .allSatisfy(encoded -> assertThat(encoded.closes).hasValue(1));
    }

    @Test
    void aClickBeforeTheNetworkIsReadyWaitsForIt() {
        segmenter.encodePermits.drainPermits();
        open(1);
        store.dispatch(new Action.AddMaskStep(click(1)));
        store.dispatch(new Action.AddMaskStep(click(2)));
        assertThat(store.state().ready()).isFalse();
        assertThat(store.state().selecting()).isTrue();

        segmenter.encodePermits.release();
        home.runUntil(() -> !store.state().selecting());

        assertThat(store.state().ready()).isTrue();
        assertThat(selection().mask().area()).isEqualTo(16);
        assertThat(segmenter.heads)
                .as("the click before is asked too, for its answer feeds the next")
                .hasValue(2);
    }

    @Test
    void aStrokeDoesNotWaitForTheNetwork() {
        segmenter.encodePermits.drainPermits();
        open(1);

        store.dispatch(new Action.AddMaskStep(stroke(12)));
        home.runUntil(() -> !store.state().selecting());

        assertThat(selection().mask().at(12, 4)).isEqualTo(255);
        assertThat(store.state().ready()).isFalse();
    }

    @Test
    void undoToAStepThatWasNeverAnsweredAsksForIt() {
        open(1);
        home.runUntil(() -> store.state().ready());
        segmenter.headPermits.drainPermits();
        store.dispatch(new Action.AddMaskStep(click(1)));
        store.dispatch(new Action.AddMaskStep(click(2)));
        segmenter.headPermits.release(1000);
        home.runUntil(() -> !store.state().selecting());

        store.dispatch(new Action.Undo());
        assertThat(store.state().selecting()).isTrue();
        home.runUntil(() -> !store.state().selecting());

        assertThat(selection().mask().area()).isEqualTo(8);
    }

    @Test
    void anotherPictureTakesThePlaceOfOneThatIsBeingEncoded() {
        segmenter.encodePermits.drainPermits();
        open(1);
        open(2);
        segmenter.encodePermits.release(2);
        home.runUntil(() -> store.state().ready());

        assertThat(segmenter.alive()).isEqualTo(1);
        assertThat(segmenter.opened.getLast().source)
                .isEqualTo(store.state().document().orElseThrow().working());
    }

    @Test
    void aPictureThatIsInUseIsFreedAfterwards() {
        open(1);
        home.runUntil(() -> store.state().ready());
        segmenter.headPermits.drainPermits();
        store.dispatch(new Action.AddMaskStep(click(1)));
        FakeSegmenter.Encoded first = segmenter.opened.getFirst();
        while (!first.oneAtATime.isLocked()) {
            Thread.onSpinWait();
        }

        open(2);
        assertThat(first.closes).as("while it is in use").hasValue(0);
        segmenter.headPermits.release(1000);
        home.runUntil(() -> store.state().ready());

        assertThat(first.closes).hasValue(1);
    }

    @Test
    void closingWhileAPictureIsEncodedFreesItWhenItComes() {
        segmenter.encodePermits.drainPermits();
        open(1);
        while (segmenter.encodes.get() == 0) {
            Thread.onSpinWait();
        }
        service.close();
        segmenter.encodePermits.release();
        networks.close();

        assertThat(segmenter.opened).hasSize(1);
        assertThat(segmenter.alive()).isZero();
    }

    @RepeatedTest(10)
    void clicksInAHurryEndWithTheAnswerToAllOfThem() {
        open(1);
        for (int i = 0; i < 12; i++) {
            store.dispatch(new Action.AddMaskStep(click(i)));
            if (i % 3 == 0) {
                home.runArrived();
            }
            if (i % 4 == 3) {
                store.dispatch(new Action.Undo());
            }
        }
        home.runUntil(() -> !store.state().selecting());

        assertThat(selection().prompts()).hasSize(9);
        assertThat(selection().mask().area()).isEqualTo(9 * 8);
    }

    private void open(long id) {
        store.dispatch(
                new Action.DocumentOpened(Document.opened(id, Path.of("photo.png"), Clip.photo(Fakes.picture(7)))));
    }

    private Selection selection() {
        return store.state().document().orElseThrow().selection();
    }

    private static MaskStep click(int column) {
        return new MaskStep.PromptStep(new Prompt.Click(ImagePoint.centreOf(column, 4), true));
    }

    private static MaskStep stroke(int column) {
        return new MaskStep.BrushStep(List.of(ImagePoint.centreOf(column, 4)), new Brush(1, 1, false));
    }
}
