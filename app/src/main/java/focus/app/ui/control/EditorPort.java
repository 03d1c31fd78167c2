package focus.app.ui.control;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * All that a view knows of the editor: what is, and where to ask for a change. FX thread only.
 *
 * @param state never null
 * @param send takes what the user asks for
 */
public record EditorPort(ObservableValue<EditorState> state, Consumer<Action> send) {
    /** For as long as the store lives. */
    public static EditorPort of(EditorStore store) {
        ReadOnlyObjectWrapper<EditorState> state = new ReadOnlyObjectWrapper<>(store.state());
        store.subscribe(state::set);
        return new EditorPort(state.getReadOnlyProperty(), store::dispatch);
    }

    public EditorState now() {
        return state.getValue();
    }

    public void send(Action action) {
        send.accept(action);
    }

    /** One aspect of the state, told only when it changes. */
    public <T> ObservableValue<T> map(Function<EditorState, T> aspect) {
        return state.map(aspect);
    }

    /** Calls {@code view} with an aspect of the state now and whenever that aspect changes. */
    public <T> Subscription watch(Function<EditorState, T> aspect, Consumer<T> view) {
        return state.map(aspect).subscribe(view);
    }
}
