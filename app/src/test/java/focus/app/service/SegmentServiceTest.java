package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Brush;
import focus.app.model.Clip;
import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.EditOp;
import focus.inference.api.Feedback;
import focus.inference.api.Prompt;
import focus.inference.api.error.ModelException;
import focus.inference.image.ImagePoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentServiceTest {
    private final EditorStore store = new EditorStore(EditorState.initial());
    private final FakeSegmenter segmenter = new FakeSegmenter();
    private final DirectTaskRunner direct = new DirectTaskRunner();
    private final SegmentService service =
            new SegmentService(store, () -> segmenter, direct, direct, new HiddenEncodings(1));

    @AfterEach
    void everythingIsClosedExactlyOnce() {
        service.close();
        service.close();
        assertThat(segmenter.opened)
                .allSatisfy(encoded -> assertThat(encoded.closes).hasValue(1));
    }

    @Test
    void anOpenedPictureIsSeenByTheNetworkAtOnce() {
        open(1);

        assertThat(segmenter.encodes).hasValue(1);
        assertThat(store.state().ready()).isTrue();
    }

    @Test
    void stepsAreAnswered() {
        open(1);

        store.dispatch(new Action.AddMaskStep(click(1)));
        store.dispatch(new Action.AddMaskStep(click(2)));
        store.dispatch(new Action.AddMaskStep(stroke(12)));

        assertThat(selection().answered()).isTrue();
        assertThat(selection().mask().at(1, 0)).isEqualTo(255);
        assertThat(selection().mask().at(12, 4)).isEqualTo(255);
        assertThat(segmenter.heads)
                .as("one question a click, none for the stroke")
                .hasValue(2);
    }

    @Test
    void undoAndRedoShowAnsweredStepsWithoutAsking() {
        open(1);
        store.dispatch(new Action.AddMaskStep(click(1)));
        store.dispatch(new Action.AddMaskStep(click(2)));

        store.dispatch(new Action.Undo());
        assertThat(selection().mask().area()).isEqualTo(8);
        store.dispatch(new Action.Redo());
        assertThat(selection().mask().area()).isEqualTo(16);
        assertThat(segmenter.heads).hasValue(2);
    }

    @Test
    void everyObjectHasAnswersOfItsOwn() {
        open(1);
        store.dispatch(new Action.AddMaskStep(click(1)));
        store.dispatch(new Action.AddObject());
        store.dispatch(new Action.AddMaskStep(click(2)));
        store.dispatch(new Action.AddMaskStep(click(3)));
        assertThat(selection().mask().area()).isEqualTo(16);
        store.dispatch(new Action.ActivateObject(0));
        assertThat(selection().mask().area()).isEqualTo(8);
        store.dispatch(new Action.AddMaskStep(click(4)));
        assertThat(selection().mask().area()).isEqualTo(16);
        assertThat(segmenter.heads).as("nothing is asked twice").hasValue(4);
    }

    @Test
    void anObjectThatWaitsIsAnsweredThoughAnotherIsActiveNow() {
        EditorStore late = new EditorStore(EditorState.initial());
        late.dispatch(new Action.DocumentOpened(document(1)));
        late.dispatch(new Action.AddMaskStep(click(1)));
        late.dispatch(new Action.AddObject());
        late.dispatch(new Action.AddMaskStep(click(2)));
        try (SegmentService _ = new SegmentService(late, () -> segmenter, direct, direct, new HiddenEncodings(1))) {
            late.dispatch(new Action.DismissNotice());
        }

        assertThat(late.state().document().orElseThrow().objects().all())
                .extracting(object -> object.selection().mask().area())
                .containsExactly(8L, 8L);
    }

    @Test
    void anEditedPictureIsSeenAnewAndUndoNeedsNoSecondLook() {
        open(1);
        store.dispatch(new Action.AddMaskStep(click(1)));
        edit();
        assertThat(segmenter.encodes).hasValue(2);
        assertThat(segmenter.alive()).isEqualTo(2);

        store.dispatch(new Action.Undo());
        store.dispatch(new Action.Redo());
        store.dispatch(new Action.Undo());

        assertThat(segmenter.encodes).hasValue(2);
        assertThat(store.state().ready()).isTrue();
    }

    @Test
    void ofManyEditsOnlyTwoPicturesStayEncoded() {
        open(1);
        for (int i = 0; i < 4; i++) {
            store.dispatch(new Action.AddMaskStep(click(1)));
            edit();
            assertThat(segmenter.alive()).isLessThanOrEqualTo(2);
        }
        store.dispatch(new Action.GoToHistory(0));

        assertThat(store.state().ready()).isTrue();
        assertThat(segmenter.alive()).isEqualTo(2);
    }

    @Test
    void whatCanNoLongerBeReachedIsFreed() {
        open(1);
        store.dispatch(new Action.AddMaskStep(click(1)));
        edit();
        FakeSegmenter.Encoded edited = segmenter.opened.get(1);

        store.dispatch(new Action.Undo());
        assertThat(edited.closes).hasValue(0);
        store.dispatch(new Action.AddMaskStep(click(2)));
        assertThat(edited.closes).as("redo is gone").hasValue(1);

        open(2);
        assertThat(segmenter.opened.getFirst().closes).hasValue(1);
        assertThat(segmenter.alive()).isEqualTo(1);
    }

    @Test
    void whenTheNetworkFailsTheUserIsToldAndTheNextClickAsksForAll() {
        open(1);
        segmenter.headFails = true;
        store.dispatch(new Action.AddMaskStep(click(1)));

        assertThat(store.state().selecting()).isFalse();
        assertThat(selection().mask().isEmpty()).isTrue();
        assertThat(store.state().notice()).contains(Notice.error("notice.failed", "the network failed"));

        segmenter.headFails = false;
        store.dispatch(new Action.AddMaskStep(click(2)));
        assertThat(selection().mask().area()).isEqualTo(16);
    }

    @Test
    void withoutANetworkStrokesWorkAndAClickTriesAgain() {
        segmenter.encodeFails = true;
        open(1);
        assertThat(store.state().notice()).contains(Notice.error("notice.failed", "the pack is damaged"));
        store.dispatch(new Action.AddMaskStep(stroke(12)));
        assertThat(segmenter.encodes).as("a stroke needs no network").hasValue(1);
        assertThat(selection().mask().at(12, 4)).isEqualTo(255);

        store.dispatch(new Action.AddMaskStep(click(1)));
        assertThat(segmenter.encodes).hasValue(2);
        assertThat(store.state().selecting()).isFalse();

        segmenter.encodeFails = false;
        store.dispatch(new Action.AddMaskStep(click(2)));
        assertThat(store.state().ready()).isTrue();
        assertThat(selection().mask().at(1, 0)).isEqualTo(255);
    }

    @Test
    void aPackThatCannotBeOpenedIsToldToo() {
        EditorStore other = new EditorStore(EditorState.initial());
        try (SegmentService _ = new SegmentService(
                other,
                () -> {
                    throw new ModelException("no pack is installed");
                },
                direct,
                direct,
                new HiddenEncodings(1))) {
            other.dispatch(new Action.DocumentOpened(document(1)));
        }

        assertThat(other.state().notice()).contains(Notice.error("notice.failed", "no pack is installed"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverIsDoneTheMaskAnswersItsStepsAndNothingLeaks(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            switch (random.nextInt(13)) {
                case 0 -> open(i);
                case 1 -> store.dispatch(new Action.AddMaskStep(click(random.nextInt(16))));
                case 2 -> store.dispatch(new Action.AddMaskStep(stroke(random.nextInt(16))));
                case 3 -> store.dispatch(new Action.AddMaskStep(new MaskStep.InvertStep()));
                case 4 -> edit();
                case 5 -> store.dispatch(new Action.Redo());
                case 6 -> store.dispatch(new Action.GoToHistory(random.nextInt(10)));
                case 8 -> store.dispatch(new Action.AddObject());
                case 9 -> store.dispatch(new Action.ActivateObject(random.nextInt(4)));
                case 10 -> store.dispatch(new Action.DeleteObject(random.nextInt(4)));
                case 11 -> store.dispatch(new Action.CombineObject(random.nextInt(4), Combination.SUBTRACT));
                case 7 -> segmenter.headFails = random.nextInt(4) == 0;
                default -> store.dispatch(new Action.Undo());
            }
            assertThat(segmenter.alive()).as("seed %d, step %d", seed, i).isLessThanOrEqualTo(2);
            assertThat(store.state().selecting()).isFalse();
            if (store.state().document().isPresent()) {
                assertThat(store.state().document().get().objects().unanswered())
                        .isEmpty();
                assertThat(store.state().ready()).isTrue();
            }
        }
    }

    private void open(long id) {
        store.dispatch(new Action.DocumentOpened(document(id)));
    }

    private static Document document(long id) {
        return Document.opened(id, Path.of("photo.png"), Clip.photo(Fakes.picture(7)));
    }

    private Selection selection() {
        return store.state().document().orElseThrow().selection();
    }

    private void edit() {
        if (!store.state().canRemove()) {
            return;
        }
        Document document = store.state().document().orElseThrow();
        EditRunner.Edited edited = new EditRunner(new Fakes.WhiteRemover(false))
                .run(
                        new EditRunner.Request(
                                document.working(),
                                document.selection().mask(),
                                document.selection().steps(),
                                new EditOp.Remove(),
                                "",
                                0),
                        Feedback.NONE);
        store.dispatch(new Action.EditFinished(document.id(), document.working(), edited.step(), edited.working()));
    }

    private static MaskStep click(int column) {
        return new MaskStep.PromptStep(new Prompt.Click(ImagePoint.centreOf(column, 4), true));
    }

    private static MaskStep stroke(int column) {
        return new MaskStep.BrushStep(List.of(ImagePoint.centreOf(column, 4)), new Brush(1, 1, false));
    }
}
