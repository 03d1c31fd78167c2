package focus.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.Feedback;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {
    private final HomeQueue home = new HomeQueue();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final BackgroundTaskRunner runner = BackgroundTaskRunner.single("worker", home, uncaught::add);
    private final LatestOnly latest = new LatestOnly();

    @AfterEach
    void close() {
        runner.close();
        assertThat(uncaught).isEmpty();
    }

    @Test
    void newWorkStopsTheRunningOne() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        LogAnswer old = new LogAnswer();
        LogAnswer young = new LogAnswer();
        latest.submit(runner, feedback -> untilCancelled(feedback, begun), old);
        begun.await();

        latest.submit(runner, feedback -> "young", young);
        home.runUntil(() -> old.ended() && young.ended());

        assertThat(old.heard).containsExactly("cancelled");
        assertThat(young.heard).containsExactly("done young");
    }

    @Test
    void aResultOnItsWayHomeIsDroppedWhenNewerWorkCame() throws InterruptedException {
        CountDownLatch finished = new CountDownLatch(1);
        LogAnswer old = new LogAnswer();
        LogAnswer young = new LogAnswer();
        latest.submit(
                runner,
                feedback -> {
                    feedback.progress("late", 1);
                    finished.countDown();
                    return "old";
                },
                old);
        finished.await();

        latest.submit(runner, feedback -> "young", young);
        home.runUntil(() -> old.ended() && young.ended());

        assertThat(old.heard).containsExactly("cancelled");
        assertThat(young.heard).containsExactly("done young");
    }

    @RepeatedTest(20)
    void ofManyInAHurryOnlyTheLastIsHeard() {
        List<LogAnswer> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            LogAnswer answer = new LogAnswer();
            answers.add(answer);
            String name = "" + i;
            latest.submit(runner, feedback -> name, answer);
        }
        home.runUntil(() -> answers.stream().allMatch(LogAnswer::ended));

        assertThat(answers.getLast().heard).containsExactly("done 29");
        assertThat(answers.subList(0, 29))
                .allSatisfy(answer -> assertThat(answer.heard).containsExactly("cancelled"));
    }

    @Test
    void cancellingLeavesThePlaceFree() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        LogAnswer old = new LogAnswer();
        latest.submit(runner, feedback -> untilCancelled(feedback, begun), old);
        begun.await();

        latest.cancel();
        latest.cancel();
        home.runUntil(old::ended);

        assertThat(old.heard).containsExactly("cancelled");
    }

    private static String untilCancelled(Feedback feedback, CountDownLatch begun) throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Feedback.Registration _ = feedback.onCancel(cancelled::countDown)) {
            begun.countDown();
            cancelled.await();
        }
        feedback.throwIfCancelled();
        return "not cancelled";
    }
}
