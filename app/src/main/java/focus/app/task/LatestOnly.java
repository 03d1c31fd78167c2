package focus.app.task;

import focus.app.task.TaskRunner.Answer;
import focus.app.task.TaskRunner.RunningTask;
import focus.app.task.TaskRunner.Work;

/**
 * A place where only the newest work counts: new work cancels what was handed over before, and the answer to that is not
 * heard any more (but for {@link Answer#cancelled}). Belongs to the home thread.
 */
public final class LatestOnly {
    private static final RunningTask NOTHING = () -> {};

    private RunningTask current = NOTHING;

    /** Cancels what is under way here and runs {@code work} on {@code runner}. */
    public <T> void submit(TaskRunner runner, Work<T> work, Answer<T> answer) {
        cancel();
        current = runner.submit(work, answer);
    }

    /** Cancels what is under way here, if anything is. */
    public void cancel() {
        RunningTask superseded = current;
        current = NOTHING;
        superseded.cancel();
    }
}
