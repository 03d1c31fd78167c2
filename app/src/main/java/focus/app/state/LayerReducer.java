package focus.app.state;

import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is done to layers. An index that no layer has changes nothing. */
final class LayerReducer {
    private static final String OPACITY = "history.layer.opacity";

    private LayerReducer() {}

    static EditorState shown(EditorState state, Action.ShowLayer show) {
        return replaced(
                state,
                show.visible() ? "history.layer.show" : "history.layer.hide",
                show.index(),
                layer -> layer.withVisible(show.visible()));
    }

    /** Steps of one slider become one step of the history. */
    @SuppressWarnings("ReferenceEquality") // a history that nothing was done to is the same object
    static EditorState faded(EditorState state, Action.SetLayerOpacity set) {
        EditorState next = replaced(
                state, OPACITY, set.index(), edits(layer -> layer.withOpacity(Math.clamp(set.percent(), 0, 100))));
        if (next.history() == state.history() || !continues(state, set.index())) {
            return next;
        }
        Document changed = next.document().orElseThrow();
        return state.withHistory(state.history().amend(new HistoryEntry(OPACITY, changed)))
                .withReadiness(Readiness.PREPARING);
    }

    /** Whether the current step is a change of the same layer's opacity and nothing was undone. */
    private static boolean continues(EditorState state, int index) {
        History history = state.history();
        if (history.canRedo()
                || !history.canUndo()
                || history.current()
                        .filter(entry -> entry.labelKey().equals(OPACITY))
                        .isEmpty()) {
            return false;
        }
        List<Layer> now = history.entries().get(history.position()).document().layers();
        List<Layer> before =
                history.entries().get(history.position() - 1).document().layers();
        return now.size() == before.size() && !now.get(index).equals(before.get(index));
    }

    static EditorState moved(EditorState state, Action.MoveLayer move) {
        List<Layer> layers = new ArrayList<>(layers(state));
        if (!has(layers, move.index()) || !has(layers, move.to()) || move.index() == move.to()) {
            return state;
        }
        layers.add(move.to(), layers.remove(move.index()));
        return pushed(state, "history.layer.move", layers);
    }

    static EditorState deleted(EditorState state, Action.DeleteLayer delete) {
        List<Layer> layers = new ArrayList<>(layers(state));
        if (!has(layers, delete.index())) {
            return state;
        }
        layers.remove(delete.index());
        return pushed(state, "history.layer.delete", layers);
    }

    static EditorState rerun(EditorState state, Action.LayerRerun rerun) {
        return state.document()
                .filter(document -> document.id() == rerun.documentId())
                .filter(document -> document.shows(rerun.picture()))
                .map(document -> replaced(
                        state, "history.layer.rerun", rerun.index(), edits(layer -> layer.withEdit(rerun.edit()))))
                .orElse(state);
    }

    /** Changes one layer. */
    private interface Change {
        Layer of(Layer layer);
    }

    /** A change that frame steps know nothing of. */
    private static Change edits(UnaryOperator<EditLayer> change) {
        return layer -> layer instanceof EditLayer edit ? change.apply(edit) : layer;
    }

    private static EditorState replaced(EditorState state, String label, int index, Change change) {
        List<Layer> layers = new ArrayList<>(layers(state));
        if (!has(layers, index)) {
            return state;
        }
        Layer before = layers.get(index);
        Layer after = change.of(before);
        layers.set(index, after);
        return after.equals(before) ? state : pushed(state, label, layers);
    }

    private static EditorState pushed(EditorState state, String label, List<Layer> layers) {
        Document changed = state.document().orElseThrow().withLayers(layers);
        return state.withHistory(state.history().push(new HistoryEntry(label, changed)))
                .withReadiness(Readiness.PREPARING);
    }

    private static boolean has(List<Layer> layers, int index) {
        return index >= 0 && index < layers.size();
    }

    private static List<Layer> layers(EditorState state) {
        return Optional.of(state)
                .flatMap(EditorState::document)
                .map(Document::layers)
                .orElse(List.of());
    }
}
