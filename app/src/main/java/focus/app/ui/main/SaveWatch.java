package focus.app.ui.main;

import focus.app.state.EditorState;
import focus.app.state.Job;
import focus.app.ui.control.EditorPort;
import java.util.function.Predicate;
import javafx.util.Subscription;

/** Waits for the save that has just been asked for, and goes on only if it worked. */
final class SaveWatch {
    private final EditorPort editor;
    private final Predicate<EditorState> kept;
    private final Runnable saved;
    private Subscription subscription = Subscription.EMPTY;

    /** @param kept whether it worked */
    SaveWatch(EditorPort editor, Predicate<EditorState> kept, Runnable saved) {
        this.editor = editor;
        this.kept = kept;
        this.saved = saved;
    }

    void start() {
        if (saving(editor.now())) {
            subscription = editor.state().subscribe((before, after) -> goOn(after));
        } else {
            goOn(editor.now());
        }
    }

    private void goOn(EditorState state) {
        if (saving(state)) {
            return;
        }
        subscription.unsubscribe();
        if (kept.test(state)) {
            saved.run();
        }
    }

    private static boolean saving(EditorState state) {
        return state.job().filter(job -> job.kind() == Job.Kind.SAVE).isPresent();
    }
}
