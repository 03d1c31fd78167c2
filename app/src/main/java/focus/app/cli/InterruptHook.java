package focus.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C, or a plain kill, into a cancel: the command gets time to stop its networks and to take its unfinished
 * files away, and the process ends with the command's own exit code instead of the signal's.
 */
final class InterruptHook {
    private static final int PATIENCE_SECONDS = 20;

    private final Runnable cancel;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::onShutdown, "focus-interrupt");
    private volatile int exitCode = ExitCode.CANCELLED.code();

    private InterruptHook(Runnable cancel) {
        this.cancel = cancel;
    }

    /** @param cancel called once, on another thread, when the process is told to end */
    static InterruptHook install(Runnable cancel) {
        InterruptHook hook = new InterruptHook(cancel);
        Runtime.getRuntime().addShutdownHook(hook.hook);
        return hook;
    }

    /** The command has ended, in whatever way; a process that is going down may now do so. */
    void finish(int code) {
        exitCode = code;
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // going down already: the hook ends the process
        }
    }

    private void onShutdown() {
        cancel.run();
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
