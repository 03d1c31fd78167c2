package focus.app.ui.main;

import focus.app.state.EditorState;
import focus.app.state.Job;
import focus.app.ui.control.EditorPort;
import java.util.function.Predicate;
import javafx.util.Subscription;

/** Waits for the job that has just been asked for, and goes on only if it worked. */
final class JobWatch {
    private final EditorPort editor;
    private final Job.Kind kind;
    private final Predicate<EditorState> worked;
    private final Runnable then;
    private Subscription subscription = Subscription.EMPTY;

    JobWatch(EditorPort editor, Job.Kind kind, Predicate<EditorState> worked, Runnable then) {
        this.editor = editor;
        this.kind = kind;
        this.worked = worked;
        this.then = then;
    }

    void start() {
        if (runs(editor.now())) {
            subscription = editor.state().subscribe((before, after) -> goOn(after));
        } else {
            goOn(editor.now());
        }
    }

    private void goOn(EditorState state) {
        if (runs(state)) {
            return;
        }
        subscription.unsubscribe();
        if (worked.test(state)) {
            then.run();
        }
    }

    private boolean runs(EditorState state) {
        return state.job().filter(job -> job.kind() == kind).isPresent();
    }
}
