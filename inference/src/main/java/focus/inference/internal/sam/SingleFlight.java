package focus.inference.internal.sam;

import focus.inference.api.Feedback;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one call in at a time, and a waiting one out when it is cancelled. */
final class SingleFlight {
    private static final int LOOK_EVERY_MS = 20;

    private final ReentrantLock lock = new ReentrantLock(true);

    /** @throws CancellationException if {@code feedback} is cancelled, or the thread interrupted, before its turn */
    <T> T run(Feedback feedback, Supplier<T> work) {
        enter(feedback);
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the call in flight, however long it takes. */
    void runLast(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private void enter(Feedback feedback) {
        try {
            do {
                feedback.throwIfCancelled();
            } while (!lock.tryLock(LOOK_EVERY_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted while waiting");
            cancelled.initCause(e);
            throw cancelled;
        }
    }
}
