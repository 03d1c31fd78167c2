package focus.app.ui.canvas;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Hover;
import focus.inference.api.Prompt.Click;
import java.util.Optional;

/**
 * Asks what a click would select where the pointer has come to rest. What was found stays in sight while the pointer
 * stays on it, and goes with the pointer. FX thread only.
 */
final class HoverAim {
    private final EditorStore store;
    private final Rest rest;

    /** Waits for the pointer to rest. */
    interface Rest {
        /** Calls {@code then} unless there is another call of this or {@link #cancel} before the pointer has rested. */
        void begin(Runnable then);

        void cancel();
    }

    HoverAim(EditorStore store, Rest rest) {
        this.store = store;
        this.rest = rest;
    }

    /** @param click what a click would be where the pointer is now; empty where none is possible */
    void moved(Optional<Click> click) {
        EditorState state = store.state();
        if (click.isEmpty() || !state.select().view().hover()) {
            left();
            return;
        }
        Optional<Hover> hover = state.select().hover();
        if (hover.map(Hover::click).equals(click)) {
            return;
        }
        if (hover.isPresent() && !covers(hover.get(), click.get())) {
            store.dispatch(new Action.PointAt(Optional.empty()));
        }
        rest.begin(() -> store.dispatch(new Action.PointAt(click)));
    }

    /** The pointer has gone, or does something else. */
    void left() {
        rest.cancel();
        if (store.state().select().hover().isPresent()) {
            store.dispatch(new Action.PointAt(Optional.empty()));
        }
    }

    private static boolean covers(Hover hover, Click click) {
        int column = (int) Math.floor(click.point().x());
        int row = (int) Math.floor(click.point().y());
        return hover.found().filter(mask -> mask.at(column, row) >= 128).isPresent();
    }
}
