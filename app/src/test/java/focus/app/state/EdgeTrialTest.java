package focus.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.MaskStep.ModifyStep;
import focus.app.model.Modification;
import focus.app.model.Selection;
import focus.inference.api.Mask;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A refined edge being tried out. */
class EdgeTrialTest {
    private static final ModifyStep NARROW = new ModifyStep(Modification.REFINE_EDGE, 4);
    private static final ModifyStep WIDE = new ModifyStep(Modification.REFINE_EDGE, 9);
    private static final Mask BAND = Docs.mask(7);

    private static EditorState selected() {
        EditorState state = Reducer.reduce(Docs.open(1), new Action.AddMaskStep(Docs.CLICK));
        return Reducer.reduce(state, Docs.answer(state, Docs.mask(3)));
    }

    private static EditorState trying(EditorState state, ModifyStep step) {
        return Reducer.reduce(state, new Action.TryStep(Optional.of(step)));
    }

    private static Selection selection(EditorState state) {
        return state.document().orElseThrow().selection();
    }

    @Test
    void theBandIsShownUntilTheEdgeIsFound() {
        EditorState trying = trying(selected(), NARROW);
        EditorState banded = Reducer.reduce(trying, new Action.BandFound(selection(trying), NARROW, BAND));
        EditorState found = Reducer.reduce(banded, new Action.StepTried(selection(banded), NARROW, Docs.mask(5)));

        assertThat(banded.select().trial().orElseThrow().band()).containsSame(BAND);
        assertThat(banded.select().tried()).isEmpty();
        assertThat(found.select().tried()).isPresent();
        EditorState wider = trying(found, WIDE);
        assertThat(wider.select().tried()).as("the new band is to be seen").isEmpty();
    }

    @Test
    void aBandOfAnotherTrialIsDropped() {
        EditorState trying = trying(selected(), WIDE);

        assertThat(Reducer.reduce(trying, new Action.BandFound(selection(trying), NARROW, BAND)))
                .isEqualTo(trying);
        assertThat(Reducer.reduce(trying, new Action.BandFound(Selection.empty(Docs.SIZE), WIDE, BAND)))
                .isEqualTo(trying);
    }

    @Test
    void theNextViewGoesRoundAndLeavesTheOtherViewsAlone() {
        EditorState trying = trying(selected(), NARROW);

        List<EdgeView> seen = Stream.iterate(trying, state -> Reducer.reduce(state, new Action.NextSelectionView()))
                .limit(5)
                .map(state -> state.select().edgeView())
                .toList();

        assertThat(seen)
                .containsExactly(
                        EdgeView.OVERLAY, EdgeView.ON_BLACK, EdgeView.ON_WHITE, EdgeView.MASK, EdgeView.OVERLAY);
        EditorState next = Reducer.reduce(trying, new Action.NextSelectionView());
        assertThat(next.select().view()).isEqualTo(trying.select().view());
        EditorState chosen = Reducer.reduce(trying, new Action.SetEdgeView(EdgeView.MASK));
        assertThat(chosen.select().edgeView()).isEqualTo(EdgeView.MASK);
    }
}
