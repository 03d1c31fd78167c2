package focus.app.task;

import focus.inference.api.Feedback;

/**
 * Runs work away from the thread that asks for it and brings the outcome back to that thread, the <em>home</em> thread:
 * the one that owns the editor's store. Services know this interface only, so that tests and the command line can run
 * the same work on one thread.
 */
public interface TaskRunner extends AutoCloseable {
    /** Something that takes time; runs in the background. */
    @FunctionalInterface
    interface Work<T> {
        /**
         * @param feedback takes progress, and says when nobody waits any more
         * @throws java.util.concurrent.CancellationException when it stopped because of that
         */
        T run(Feedback feedback) throws Exception;
    }

    /** Hears what became of the work; every method is called on the home thread. */
    interface Answer<T> {
        /** Not called once the work has ended, nor after it was cancelled. Some reports may be left out. */
        default void progressed(String stage, double fraction) {}

        void done(T result);

        /** Also an {@link Error}, such as too little memory. */
        void failed(Throwable failure);

        /** The work has stopped, or never began, because it was cancelled. */
        default void cancelled() {}

        /**
         * The work was through when it was cancelled; what the result holds is to be freed. Called before
         * {@link #cancelled}, which follows all the same.
         */
        default void dropped(T result) {}
    }

    /** Work that was handed over. */
    interface RunningTask {
        /**
         * Asks the work to stop; a second call, or one after the end, does nothing. After a cancel on the home thread the
         * answer hears {@link Answer#cancelled} at most, even if the work was already through.
         */
        void cancel();
    }

    /**
     * Hands over {@code work}. Exactly one of done, failed and cancelled will be called. Home thread only.
     *
     * @return for cancelling it
     */
    <T> RunningTask submit(Work<T> work, Answer<T> answer);

    /** Cancels everything, waits a moment for it to stop, and takes no more work; a second call does nothing. */
    @Override
    void close();
}
