package focus.app.cli;

import focus.app.task.CancellableFeedback;
import focus.inference.api.Feedback;
import java.util.Locale;

/**
 * Shows the progress of a command on one line of the terminal and can be cancelled from any thread. Stage names are
 * shown as they are.
 */
final class CommandFeedback implements Feedback {
    private final Terminal terminal;
    private final CancellableFeedback cancel = new CancellableFeedback();
    private String shown = "";

    CommandFeedback(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void progress(String stage, double fraction) {
        String text = fraction < 0 ? stage : String.format(Locale.ROOT, "%s %3.0f %%", stage, fraction * 100);
        if (!text.equals(shown)) {
            terminal.progress(text);
            shown = text;
        }
    }

    /** Cancelled together with this one, but silent: for the parts of work whose progress is told as a whole. */
    Feedback quiet() {
        return cancel;
    }

    @Override
    public boolean isCancelled() {
        return cancel.isCancelled();
    }

    @Override
    public Registration onCancel(Runnable action) {
        return cancel.onCancel(action);
    }

    /** A second call does nothing. */
    void cancel() {
        cancel.cancel();
    }
}
