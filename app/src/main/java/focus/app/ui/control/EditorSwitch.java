package focus.app.ui.control;

import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One editor for the views that is now this document's, now that one's. FX thread only. */
public final class EditorSwitch {
    private final ReadOnlyObjectWrapper<EditorState> state;
    private EditorStore shown;
    private EditorStore.Subscription subscription;

    public EditorSwitch(EditorStore first) {
        state = new ReadOnlyObjectWrapper<>(first.state());
        shown = first;
        subscription = first.subscribe(state::set);
    }

    /** Shows the state of the store turned to last, and sends what is asked for to that. */
    public EditorPort port() {
        return new EditorPort(state.getReadOnlyProperty(), action -> shown.dispatch(action));
    }

    public void turnTo(EditorStore next) {
        subscription.close();
        shown = next;
        subscription = next.subscribe(state::set);
    }
}
