package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Clip;
import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Modification;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EdgeTrial;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.Mask;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trying out changes of the edge, and masks in files. */
class TrialServiceTest {
    private static final Mask MASK = Mask.empty(Fakes.SIZE)
            .paint(new ImageRect(4, 2, 3, 3), (samples, part) -> Arrays.fill(samples, (byte) 255));

    private final EditorStore store = new EditorStore(EditorState.initial());

    @BeforeEach
    void open() {
        Document document = Document.opened(7, Path.of("a.png"), Clip.photo(Fakes.picture(9)));
        store.dispatch(new Action.DocumentOpened(document));
    }

    private void select() {
        MaskStep step = new MaskStep.LoadStep(MASK, Combination.ADD);
        store.dispatch(new Action.AddMaskStep(step));
        Document document = store.state().document().orElseThrow();
        store.dispatch(new Action.SelectionComputed(
                7, document.working(), new Selection(document.selection().steps(), Optional.empty(), MASK, true)));
    }

    @Test
    void whatATrialGivesIsShownAndTheSelectionStays() {
        select();
        try (TrialService _ = new TrialService(store, new DirectTaskRunner())) {
            store.dispatch(new Action.TryStep(Optional.of(new MaskStep.ModifyStep(Modification.GROW, 1))));
        }

        EditorState state = store.state();
        assertThat(state.select().tried().orElseThrow().bounds()).isEqualTo(new ImageRect(3, 1, 5, 5));
        assertThat(state.document().orElseThrow().selection().mask()).isSameAs(MASK);
    }

    private static final MaskStep.ModifyStep REFINE = new MaskStep.ModifyStep(Modification.REFINE_EDGE, 2);

    @Test
    void aRefinedEdgeShowsItsBandAndThenTheEdge() {
        select();
        List<String> told = new ArrayList<>();
        store.observe((action, before, after) -> told.add(action.getClass().getSimpleName()));
        try (TrialService _ = new TrialService(store, new DirectTaskRunner())) {
            store.dispatch(new Action.TryStep(Optional.of(REFINE)));
        }

        assertThat(told).containsExactly("TryStep", "BandFound", "StepTried");
        EdgeTrial trial = store.state().select().trial().orElseThrow();
        assertThat(trial.band().orElseThrow().bounds()).isEqualTo(new ImageRect(2, 0, 7, 7));
        assertThat(trial.gives()).isPresent();
    }

    @Test
    void whatWasTriedIsNotWorkedOutAgain() {
        select();
        Mask tried;
        try (TrialService _ = new TrialService(store, new DirectTaskRunner())) {
            store.dispatch(new Action.TryStep(Optional.of(REFINE)));
            tried = store.state().select().tried().orElseThrow();
            store.dispatch(new Action.AddMaskStep(REFINE));
        }

        Selection done = store.state().document().orElseThrow().selection();
        assertThat(done.answered()).isTrue();
        assertThat(done.mask()).isSameAs(tried);
        assertThat(done.steps()).endsWith(REFINE);
        assertThat(store.state().select().trial()).isEmpty();
    }

    /** Every file but one holds the same mask. */
    private static Mask read(Path file, ImageSize size) {
        if (file.endsWith("other.png")) {
            throw new InputException("another size");
        }
        return MASK;
    }

    @Test
    void aMaskIsLoadedAsTheSelection() {
        try (MaskFileService _ = new MaskFileService(store, new DirectTaskRunner(), TrialServiceTest::read)) {
            store.dispatch(new Action.LoadMask(Path.of("mask.png")));
            assertThat(store.state().document().orElseThrow().selection().steps())
                    .containsExactly(new MaskStep.LoadStep(MASK, Combination.ADD));
        }
    }

    @Test
    void aMaskThatDoesNotFitChangesNothing() {
        try (MaskFileService _ = new MaskFileService(store, new DirectTaskRunner(), TrialServiceTest::read)) {
            store.dispatch(new Action.LoadMask(Path.of("other.png")));
        }

        assertThat(store.state().document().orElseThrow().selection().isEmpty()).isTrue();
        assertThat(store.state().notice().orElseThrow().severity()).isEqualTo(Notice.Severity.ERROR);
    }
}
