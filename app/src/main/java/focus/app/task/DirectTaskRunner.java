package focus.app.task;

import java.util.concurrent.CancellationException;

/**
 * Does the work at once on the calling thread, and answers before {@link #submit} returns. For the command line and for
 * tests.
 */
public final class DirectTaskRunner implements TaskRunner {
    @Override
    public <T> RunningTask submit(Work<T> work, Answer<T> answer) {
        CancellableFeedback feedback = new CancellableFeedback(Runnable::run, answer::progressed);
        outcome(work, answer, feedback).run();
        return feedback::cancel;
    }

    private static <T> Runnable outcome(Work<T> work, Answer<T> answer, CancellableFeedback feedback) {
        try {
            T result = work.run(feedback);
            return feedback.isCancelled() ? answer::cancelled : () -> answer.done(result);
        } catch (CancellationException stopped) {
            return answer::cancelled;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return answer::cancelled;
        } catch (Throwable failure) {
            return () -> answer.failed(failure);
        }
    }

    @Override
    public void close() {}
}
