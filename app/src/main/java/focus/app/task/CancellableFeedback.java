package focus.app.task;

import focus.inference.api.Feedback;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A feedback that somebody can cancel. Safe for use by several threads. Progress is coalesced: while a report waits to be
 * heard, newer ones take its place, so a chatty engine never floods the listener's thread.
 */
public final class CancellableFeedback implements Feedback {
    private final Executor listenerThread;
    private final Listener listener;
    private final AtomicReference<Report> unheard = new AtomicReference<>();
    private final Deque<Hook> hooks = new ArrayDeque<>();
    private volatile boolean cancelled;

    private record Report(String stage, double fraction) {}

    /** Hears progress. */
    @FunctionalInterface
    public interface Listener {
        /** @see Feedback#progress */
        void progressed(String stage, double fraction);
    }

    /** Progress goes nowhere. */
    public CancellableFeedback() {
        this(Runnable::run, (stage, fraction) -> {});
    }

    /** @param listenerThread where {@code listener} is called */
    public CancellableFeedback(Executor listenerThread, Listener listener) {
        this.listenerThread = listenerThread;
        this.listener = listener;
    }

    @Override
    public void progress(String stage, double fraction) {
        if (!cancelled && unheard.getAndSet(new Report(stage, fraction)) == null) {
            listenerThread.execute(this::deliver);
        }
    }

    private void deliver() {
        Report report = unheard.getAndSet(null);
        if (report != null && !cancelled) {
            listener.progressed(report.stage(), report.fraction());
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Closing the registration waits for an action that is just running, so whatever the action touches may be freed
     * right after.
     */
    @Override
    public Registration onCancel(Runnable action) {
        Hook hook = new Hook(action);
        boolean late;
        synchronized (hooks) {
            late = cancelled;
            if (!late) {
                hooks.add(hook);
            }
        }
        if (late) {
            hook.run();
        }
        return () -> {
            synchronized (hooks) {
                hooks.remove(hook);
            }
            hook.disarm();
        };
    }

    /**
     * Runs the registered actions on this thread, all of them even if one throws. A second call does nothing.
     *
     * @throws RuntimeException what the first failing action threw
     */
    public void cancel() {
        Hook[] called;
        synchronized (hooks) {
            cancelled = true;
            called = hooks.toArray(Hook[]::new);
            hooks.clear();
        }
        RuntimeException first = null;
        for (Hook hook : called) {
            try {
                hook.run();
            } catch (RuntimeException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** An action that runs once at most, and not any more once disarmed. */
    private static final class Hook {
        private final Runnable action;
        private boolean armed = true;

        Hook(Runnable action) {
            this.action = action;
        }

        synchronized void run() {
            if (armed) {
                armed = false;
                action.run();
            }
        }

        synchronized void disarm() {
            armed = false;
        }
    }
}
