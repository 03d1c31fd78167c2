package focus.app.cli;

import focus.inference.api.Feedback;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shows the progress of a command on one line of the terminal and can be cancelled from any thread. Stage names are
 * shown as they are.
 */
final class CommandFeedback implements Feedback {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final List<Runnable> cancelActions = new ArrayList<>();
    private boolean cancelled;
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

    @Override
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    @Override
    public synchronized Registration onCancel(Runnable action) {
        if (cancelled) {
            action.run();
            return () -> {};
        }
        cancelActions.add(action);
        return () -> remove(action);
    }

    private synchronized void remove(Runnable action) {
        cancelActions.remove(action);
    }

    /** A second call does nothing. */
    synchronized void cancel() {
        if (!cancelled) {
            cancelled = true;
            List.copyOf(cancelActions).forEach(Runnable::run);
            cancelActions.clear();
        }
    }
}
