package focus.inference.api;

import java.util.concurrent.CancellationException;

/**
 * How a blocking engine call tells how far it is and learns that nobody waits any more. Called on the engine's thread;
 * implementations are thread-safe and return at once.
 */
public interface Feedback {
    /** Reports to nobody and never cancels. */
    Feedback NONE = new Feedback() {
        @Override
        public void progress(String stage, double fraction) {}

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public Registration onCancel(Runnable action) {
            return () -> {};
        }
    };

    /**
     * @param stage a stable key such as {@code "encode"}; the app translates it
     * @param fraction 0..1, or negative when it cannot be told
     */
    void progress(String stage, double fraction);

    boolean isCancelled();

    /**
     * Runs {@code action} once, on the cancelling thread, as soon as the call is cancelled (at once if it already is):
     * this is how a cancel reaches native code in mid-run.
     *
     * @return removes the action again; close it when the native call has returned
     */
    Registration onCancel(Runnable action);

    /** @throws CancellationException if the call was cancelled */
    default void throwIfCancelled() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /** A callback's place in the list; closing it takes it out. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
