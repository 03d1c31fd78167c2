package focus.app.task;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A home thread for tests: the test's own, which runs what has arrived when it asks to. */
public final class HomeQueue implements Executor {
    private static final long HANG_SECONDS = 60;

    private final BlockingQueue<Runnable> arrived = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable command) {
        arrived.add(command);
    }

    /** Runs what arrives, waiting for it, until {@code reached}; fails when nothing comes any more. */
    public void runUntil(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            try {
                Runnable next = arrived.poll(HANG_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("nothing came home");
                }
                next.run();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
    }

    /** Runs what has arrived already. */
    public void runArrived() {
        for (Runnable next = arrived.poll(); next != null; next = arrived.poll()) {
            next.run();
        }
    }

    public int waiting() {
        return arrived.size();
    }
}
