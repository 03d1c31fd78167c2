package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Hover;
import focus.app.state.Job;
import focus.app.state.SelectionView;
import focus.app.state.ToolId;
import focus.app.task.DirectTaskRunner;
import focus.app.task.TaskRunner;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoverServiceTest {
    private static final Prompt.Click FIRST = new Prompt.Click(ImagePoint.centreOf(1, 2), true);
    private static final Prompt.Click SECOND = new Prompt.Click(ImagePoint.centreOf(2, 2), true);

    private final EditorStore store = new EditorStore(EditorState.initial());
    private final FakeSegmenter segmenter = new FakeSegmenter();
    private final DirectTaskRunner direct = new DirectTaskRunner();
    private final SegmentService segments =
            new SegmentService(store, () -> segmenter, direct, direct, new HiddenEncodings(1));

    @BeforeEach
    void open() {
        store.dispatch(new Action.DocumentOpened(Document.opened(7, Path.of("a.png"), Clip.photo(Fakes.picture(9)))));
    }

    @AfterEach
    void close() {
        segments.close();
    }

    @Test
    void theClickGivesWhatWasOutlined() {
        try (HoverService _ = new HoverService(store, segments::head, direct)) {
            store.dispatch(new Action.AddMaskStep(new MaskStep.PromptStep(FIRST)));
            Mask before = selected();
            store.dispatch(new Action.PointAt(Optional.of(SECOND)));
            Mask outlined = outlined().orElseThrow();

            assertThat(selected()).isSameAs(before);
            assertThat(outlined.area()).isEqualTo(2L * Fakes.SIZE.height());
            store.dispatch(new Action.AddMaskStep(new MaskStep.PromptStep(SECOND)));
            assertThat(samples(selected())).isEqualTo(samples(outlined));
            assertThat(outlined()).isEmpty();
        }
    }

    @Test
    void onlyTheNewestPlaceCountsAndARealClickStopsTheQuestion() {
        HeldRunner held = new HeldRunner();
        try (HoverService _ = new HoverService(store, segments::head, held)) {
            store.dispatch(new Action.PointAt(Optional.of(FIRST)));
            store.dispatch(new Action.PointAt(Optional.of(SECOND)));
            assertThat(held.cancelled).containsExactly(true, false);
            store.dispatch(new Action.AddMaskStep(new MaskStep.PromptStep(SECOND)));
            assertThat(held.cancelled).containsExactly(true, true);
        }
    }

    @Test
    void nothingIsAskedWhileTheUserWaitsForSomething() {
        HeldRunner held = new HeldRunner();
        try (HoverService _ = new HoverService(store, segments::head, held)) {
            store.dispatch(new Action.JobStarted(new Job(1, Job.Kind.SAVE, "", -1)));
            store.dispatch(new Action.PointAt(Optional.of(FIRST)));
            store.dispatch(new Action.JobEnded(1));
            store.dispatch(new Action.ChooseTool(ToolId.BRUSH));
            store.dispatch(new Action.PointAt(Optional.of(FIRST)));
            store.dispatch(new Action.ChooseTool(ToolId.CLICK));
            store.dispatch(new Action.SetSelectionView(SelectionView.DEFAULT.withHover(false)));
            store.dispatch(new Action.PointAt(Optional.of(FIRST)));
            assertThat(held.cancelled).isEmpty();
        }
    }

    @Test
    void anAnswerForASelectionThatHasMovedOnIsDropped() {
        store.dispatch(new Action.PointAt(Optional.of(FIRST)));
        Document document = store.state().document().orElseThrow();
        store.dispatch(new Action.AddMaskStep(new MaskStep.InvertStep()));
        store.dispatch(new Action.PointAt(Optional.of(FIRST)));
        store.dispatch(new Action.PointedAt(document.selection(), FIRST, Mask.full(Fakes.SIZE)));

        assertThat(store.state().select().hover()).isPresent();
        assertThat(outlined()).isEmpty();
    }

    @Test
    void aFailureSaysNothingAndShowsNothing() {
        segmenter.headFails = true;
        try (HoverService _ = new HoverService(store, segments::head, direct)) {
            store.dispatch(new Action.PointAt(Optional.of(FIRST)));
        }

        assertThat(outlined()).isEmpty();
        assertThat(store.state().notice()).isEmpty();
    }

    private Mask selected() {
        return store.state().document().orElseThrow().selection().mask();
    }

    private Optional<Mask> outlined() {
        return store.state().select().hover().flatMap(Hover::found);
    }

    private static byte[] samples(Mask mask) {
        return mask.read(mask.size().bounds(), 0);
    }

    /** Begins nothing; remembers what was handed over and whether it is still wanted. */
    private static final class HeldRunner implements TaskRunner {
        final List<Boolean> cancelled = new ArrayList<>();

        @Override
        public <T> RunningTask submit(Work<T> work, Answer<T> answer) {
            int index = cancelled.size();
            cancelled.add(false);
            return () -> cancelled.set(index, true);
        }

        @Override
        public void close() {}
    }
}
