package focus.app.task;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs work on background threads with names; answers go home through an executor. */
public final class BackgroundTaskRunner implements TaskRunner {
    /** More waiting work than a person can cause; beyond it, work is refused as failed rather than piled up. */
    private static final int QUEUE = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService workers;
    private final Executor home;
    private final Set<Submission<?>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private BackgroundTaskRunner(ExecutorService workers, Executor home) {
        this.workers = workers;
        this.home = home;
    }

    /**
     * One platform thread: for work that keeps a processor busy, such as a network's, one after the other.
     *
     * @param name of the thread
     * @param home runs what it is given on the store's thread, later, in order
     * @param uncaught hears what escapes from the thread: a bug, or answers that no longer find their way home
     */
    public static BackgroundTaskRunner single(String name, Executor home, Consumer<Throwable> uncaught) {
        return several(1, name, home, uncaught);
    }

    /** The same with up to {@code most} threads, which begin what is handed over in order. */
    public static BackgroundTaskRunner several(int most, String name, Executor home, Consumer<Throwable> uncaught) {
        ThreadFactory threads = Thread.ofPlatform()
                .name(name)
                .daemon(true)
                .uncaughtExceptionHandler((thread, failure) -> uncaught.accept(failure))
                .factory();
        ExecutorService worker =
                new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), threads);
        return new BackgroundTaskRunner(worker, home);
    }

    /** A virtual thread for every piece of work: for files, which mostly wait. Parameters as in {@link #single}. */
    public static BackgroundTaskRunner virtual(String name, Executor home, Consumer<Throwable> uncaught) {
        ThreadFactory threads = Thread.ofVirtual()
                .name(name + "-", 1)
                .uncaughtExceptionHandler((thread, failure) -> uncaught.accept(failure))
                .factory();
        return new BackgroundTaskRunner(Executors.newThreadPerTaskExecutor(threads), home);
    }

    @Override
    public <T> RunningTask submit(Work<T> work, Answer<T> answer) {
        Submission<T> submission = new Submission<>(work, answer);
        open.add(submission);
        try {
            workers.execute(submission);
        } catch (RejectedExecutionException refused) {
            submission.end(closed ? answer::cancelled : () -> answer.failed(refused));
        }
        return submission;
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(Submission::cancel);
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** One piece of work on its way through the background and home again. */
    private final class Submission<T> implements Runnable, RunningTask {
        private final Work<T> work;
        private final Answer<T> answer;
        private final CancellableFeedback feedback;

        Submission(Work<T> work, Answer<T> answer) {
            this.work = work;
            this.answer = answer;
            this.feedback = new CancellableFeedback(home, answer::progressed);
        }

        @Override
        public void cancel() {
            feedback.cancel();
        }

        @Override
        public void run() {
            try {
                feedback.throwIfCancelled();
                T result = work.run(feedback);
                end(() -> answer.done(result), () -> answer.dropped(result));
            } catch (CancellationException stopped) {
                end(answer::cancelled);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                end(answer::cancelled);
            } catch (Throwable failure) {
                end(() -> answer.failed(failure));
            }
        }

        void end(Runnable outcome) {
            end(outcome, () -> {});
        }

        /** Whether it was cancelled is asked at home, so that a cancel there is never overtaken by a result. */
        private void end(Runnable outcome, Runnable dropped) {
            open.remove(this);
            home.execute(() -> {
                if (feedback.isCancelled()) {
                    dropped.run();
                    answer.cancelled();
                } else {
                    outcome.run();
                }
            });
        }
    }
}
