package focus.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTaskRunnerTest {
    private final HomeQueue home = new HomeQueue();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final BackgroundTaskRunner runner = BackgroundTaskRunner.single("worker", home, uncaught::add);
    private final LogAnswer answer = new LogAnswer();

    @AfterEach
    void close() {
        runner.close();
        assertThat(uncaught).isEmpty();
    }

    @Test
    void worksOnItsOwnThreadAndAnswersAtHome() {
        Thread[] answered = new Thread[1];
        runner.submit(feedback -> Thread.currentThread().getName(), new TaskRunner.Answer<String>() {
            @Override
            public void done(String result) {
                answered[0] = Thread.currentThread();
                answer.done(result);
            }

            @Override
            public void failed(Throwable failure) {
                answer.failed(failure);
            }
        });
        home.runUntil(answer::ended);

        assertThat(answer.heard).containsExactly("done worker");
        assertThat(answered[0]).isEqualTo(Thread.currentThread());
    }

    @Test
    void virtualThreadsHaveNamesToo() {
        try (BackgroundTaskRunner files = BackgroundTaskRunner.virtual("files", home, uncaught::add)) {
            files.submit(
                    feedback -> Thread.currentThread().getName()
                            + Thread.currentThread().isVirtual(),
                    answer);
            home.runUntil(answer::ended);
        }

        assertThat(answer.heard).containsExactly("done files-1true");
    }

    @Test
    void progressComesBeforeTheEnd() {
        runner.submit(
                feedback -> {
                    feedback.progress("fill", 0.5);
                    return "x";
                },
                answer);
        home.runUntil(answer::ended);

        assertThat(answer.heard).containsExactly("fill 0.5", "done x");
    }

    @Test
    void failuresAndErrorsComeHome() {
        runner.submit(
                feedback -> {
                    throw new OutOfMemoryError("full");
                },
                answer);
        home.runUntil(answer::ended);

        assertThat(answer.heard).containsExactly("failed full");
    }

    @Test
    void aCancelAtHomeIsNeverOvertakenByAResult() {
        CountDownLatch finished = new CountDownLatch(1);
        TaskRunner.RunningTask task = runner.submit(
                feedback -> {
                    finished.countDown();
                    return "x";
                },
                answer);
        await(finished);

        task.cancel();
        task.cancel();
        home.runUntil(answer::ended);

        assertThat(answer.heard).containsExactly("cancelled");
    }

    @Test
    void workThatWaitsInTheQueueIsNotBegunAfterACancel() {
        CountDownLatch release = new CountDownLatch(1);
        List<String> begun = new ArrayList<>();
        LogAnswer first = new LogAnswer();
        runner.submit(
                feedback -> {
                    release.await();
                    return "first";
                },
                first);
        TaskRunner.RunningTask second = runner.submit(
                feedback -> {
                    begun.add("second");
                    return "second";
                },
                answer);

        second.cancel();
        release.countDown();
        home.runUntil(answer::ended);

        assertThat(begun).isEmpty();
        assertThat(first.heard).containsExactly("done first");
        assertThat(answer.heard).containsExactly("cancelled");
    }

    @Test
    void moreThanThePilesHeightIsRefusedAsFailed() {
        CountDownLatch release = new CountDownLatch(1);
        LogAnswer last = new LogAnswer();
        for (int i = 0; i < 65; i++) {
            runner.submit(
                    feedback -> {
                        release.await();
                        return "x";
                    },
                    answer);
        }

        runner.submit(feedback -> "x", last);
        home.runUntil(last::ended);
        release.countDown();

        assertThat(last.heard).singleElement().asString().startsWith("failed");
    }

    @Test
    void closingCancelsWhatRunsAndTakesNoMore() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        runner.submit(
                feedback -> {
                    try (var _ = feedback.onCancel(cancelled::countDown)) {
                        begun.countDown();
                        cancelled.await();
                    }
                    feedback.throwIfCancelled();
                    return "x";
                },
                answer);
        await(begun);

        runner.close();
        runner.close();
        LogAnswer late = new LogAnswer();
        runner.submit(feedback -> "late", late);
        home.runUntil(() -> answer.ended() && late.ended());

        assertThat(answer.heard).containsExactly("cancelled");
        assertThat(late.heard).containsExactly("cancelled");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
