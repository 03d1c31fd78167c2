package focus.app.service;

import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.TaskRunner;
import focus.inference.api.error.FocusException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** What the user is told of work that failed. */
final class Failures {
    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    /** Hears of work whose failure is told to the user. */
    static <T> TaskRunner.Answer<T> told(EditorStore store, Consumer<T> done) {
        return told(store::dispatch, done);
    }

    /** @param send takes the notice */
    static <T> TaskRunner.Answer<T> told(Consumer<Action> send, Consumer<T> done) {
        return new TaskRunner.Answer<>() {
            @Override
            public void done(T result) {
                done.accept(result);
            }

            @Override
            public void failed(Throwable failure) {
                send.accept(new Action.Notify(notice(failure)));
            }
        };
    }

    /**
     * An exception that was written for the user is shown as it is. Anything else is a defect: it goes to the log, and the
     * user sees a sentence with the error's name to quote.
     */
    static Notice notice(Throwable failure) {
        if (failure instanceof FocusException told) {
            return Notice.error("notice.failed", String.valueOf(told.getMessage()));
        }
        LOG.log(Level.ERROR, "work failed", failure);
        return failure instanceof OutOfMemoryError
                ? Notice.error("notice.memory")
                : Notice.error("notice.unexpected", failure.getClass().getSimpleName());
    }
}
