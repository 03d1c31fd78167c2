package focus.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.Layer;
import focus.inference.image.RasterSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerReducerTest {
    private final EditorState one = twoEdits();

    private static EditorState twoEdits() {
        EditorState state = Docs.open(1);
        state = Reducer.reduce(state, Docs.edit(state));
        return Reducer.reduce(state, Docs.edit(state));
    }

    @Test
    void anEditIsALayerThatShows() {
        assertThat(layers(one)).extracting(Layer::visible).containsExactly(true, true);
        assertThat(layers(one)).extracting(LayerReducerTest::opacity).containsExactly(100, 100);
    }

    @Test
    void hidingAndShowingAreStepsThatCanBeUndone() {
        EditorState hidden = Reducer.reduce(one, new Action.ShowLayer(0, false));
        assertThat(layers(hidden)).extracting(Layer::visible).containsExactly(false, true);
        assertThat(hidden.history().current().orElseThrow().labelKey()).isEqualTo("history.layer.hide");
        assertThat(hidden.dirty()).isTrue();
        assertThat(hidden.readiness()).isEqualTo(Readiness.PREPARING);
        RasterSource before = document(one).working();
        assertThat(document(Reducer.reduce(hidden, new Action.Undo())).working())
                .isSameAs(before);
        EditorState again = Reducer.reduce(hidden, new Action.ShowLayer(0, true));
        assertThat(layers(again)).extracting(Layer::visible).containsExactly(true, true);
    }

    @Test
    void oneMoveOfASliderIsOneStep() {
        EditorState faded = Docs.reduce(
                one,
                new Action.SetLayerOpacity(1, 90),
                new Action.SetLayerOpacity(1, 70),
                new Action.SetLayerOpacity(1, 50));
        assertThat(layers(faded)).extracting(LayerReducerTest::opacity).containsExactly(100, 50);
        assertThat(faded.history().entries()).hasSize(one.history().entries().size() + 1);
        EditorState other = Reducer.reduce(faded, new Action.SetLayerOpacity(0, 40));
        assertThat(other.history().entries()).hasSize(one.history().entries().size() + 2);
        EditorState undone = Reducer.reduce(other, new Action.Undo());
        assertThat(layers(undone)).extracting(LayerReducerTest::opacity).containsExactly(100, 50);
        EditorState after = Reducer.reduce(undone, new Action.SetLayerOpacity(1, 30));
        assertThat(layers(Reducer.reduce(after, new Action.Undo())))
                .extracting(LayerReducerTest::opacity)
                .containsExactly(100, 50);
    }

    @Test
    void layersMoveAndGo() {
        List<Layer> before = layers(one);
        EditorState moved = Reducer.reduce(one, new Action.MoveLayer(0, 1));
        assertThat(layers(moved)).containsExactly(before.get(1), before.get(0));
        EditorState deleted = Reducer.reduce(moved, new Action.DeleteLayer(1));
        assertThat(layers(deleted)).containsExactly(before.get(1));
        EditorState none = Reducer.reduce(deleted, new Action.DeleteLayer(0));
        assertThat(document(none).working()).isSameAs(document(none).clip().frame(0));
    }

    @Test
    void whatNoLayerHasChangesNothing() {
        for (Action action : List.of(
                new Action.ShowLayer(2, false),
                new Action.SetLayerOpacity(-1, 5),
                new Action.MoveLayer(0, 2),
                new Action.MoveLayer(1, 1),
                new Action.DeleteLayer(7),
                new Action.ShowLayer(0, true))) {
            assertThat(Reducer.reduce(one, action)).as(action.toString()).isSameAs(one);
        }
    }

    @Test
    void aLayerMadeAgainKeepsItsPlaceAndItsLook() {
        EditorState faded = Reducer.reduce(one, new Action.SetLayerOpacity(0, 40));
        Document now = document(faded);
        Action.EditFinished other = Docs.edit(faded);
        EditorState again = Reducer.reduce(faded, new Action.LayerRerun(now.id(), now.working(), 0, other.edit()));
        assertThat(edit(layers(again).getFirst())).isSameAs(other.edit());
        assertThat(opacity(layers(again).getFirst())).isEqualTo(40);
        assertThat(Reducer.reduce(one, new Action.LayerRerun(now.id(), now.working(), 0, other.edit())))
                .as("an answer to a picture that is no longer the current one")
                .isSameAs(one);
    }

    @Test
    void theSelectionStays() {
        EditorState selected = Reducer.reduce(one, new Action.AddMaskStep(Docs.stroke(4, false)));
        EditorState hidden = Reducer.reduce(selected, new Action.ShowLayer(0, false));
        assertThat(document(hidden).selection()).isSameAs(document(selected).selection());
    }

    private static List<Layer> layers(EditorState state) {
        return document(state).layers();
    }

    private static int opacity(Layer layer) {
        return ((EditLayer) layer).opacity();
    }

    private static EditStep edit(Layer layer) {
        return ((EditLayer) layer).edit();
    }

    private static Document document(EditorState state) {
        return state.document().orElseThrow();
    }
}
