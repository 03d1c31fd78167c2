package focus.app.service;

import focus.app.state.Notice;
import focus.inference.api.error.FocusException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What the user is told of work that failed. */
final class Failures {
    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

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
