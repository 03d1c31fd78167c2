package focus.inference.api;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A feedback that a test cancels by hand and that remembers what it was told. */
public final class ManualFeedback implements Feedback {
    private final List<Runnable> actions = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch registered = new CountDownLatch(1);
    private volatile boolean cancelled;

    /** Cancels as a user would, on the calling thread. */
    public void cancel() {
        cancelled = true;
        actions.forEach(Runnable::run);
    }

    /** Waits until the engine has said how it can be stopped, that is until it is about to run a network. */
    public void awaitRegistration() throws InterruptedException {
        registered.await();
    }

    /** The stages reported so far with their fractions, such as {@code "encode 0.0"}. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** How many actions wait for a cancel. */
    public int registrations() {
        return actions.size();
    }

    @Override
    public void progress(String stage, double fraction) {
        told.add(stage + " " + fraction);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public Registration onCancel(Runnable action) {
        actions.add(action);
        registered.countDown();
        if (cancelled) {
            action.run();
        }
        return () -> actions.remove(action);
    }
}
