package focus.app.cli;

import focus.app.task.CancellableFeedback;
import focus.inference.api.Feedback;
import java.util.Locale;

/**
 * Shows the progress of a command on one line of the terminal and can be cancelled from any thread. Stage names are
 * shown as they are.
 */
final class CommandFeedback implements Feedback {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final CancellableFeedback cancel = new CancellableFeedback();
    private String shown = "";

    CommandFeedback(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void progress(String stage, double fraction) {
        if (!terminal.interactive()) {
            return;
        }
        String text = fraction < 0 ? stage : String.format(Locale.ROOT, "%s %3.0f %%", stage, fraction * 100);
        if (!text.equals(shown)) {
            terminal.err().print(CLEAR_LINE + text);
            terminal.err().flush();
            shown = text;
        }
    }

    /** Takes the progress line away, so that what follows starts on a clean one. */
    synchronized void clear() {
        if (!shown.isEmpty()) {
            terminal.err().print(CLEAR_LINE);
            shown = "";
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
