package focus.app.service;

import focus.app.io.project.RecoveryFolder;
import focus.app.model.Recoverable;
import focus.app.state.Action;
import focus.app.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Finds work that was left behind, and clears it away when it is not wanted. Belongs to the store's thread. */
public final class RecoveryService {
    private final Consumer<Action> send;
    private final TaskRunner files;
    private final RecoveryFolder recovery;

    /** @param send takes what went wrong */
    public RecoveryService(Consumer<Action> send, TaskRunner files, RecoveryFolder recovery) {
        this.send = send;
        this.files = files;
        this.recovery = recovery;
    }

    /** @param found hears of all there is, newest first, on the store's thread */
    public void find(Consumer<List<Recoverable>> found) {
        submit(feedback -> recovery.unsaved(), found);
    }

    /** Gives work up for good. */
    public void discard(Path session) {
        submit(
                feedback -> {
                    recovery.delete(session);
                    return true;
                },
                done -> {});
    }

    private <T> void submit(TaskRunner.Work<T> work, Consumer<T> outcome) {
        files.submit(work, Failures.told(send, outcome));
    }
}
