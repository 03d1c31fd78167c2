package focus.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import focus.inference.api.Feedback;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CancellableFeedbackTest {
    private final List<String> log = new ArrayList<>();

    @Test
    void reportsThatNobodyHasHeardYetAreReplacedByNewerOnes() {
        HomeQueue home = new HomeQueue();
        CancellableFeedback feedback =
                new CancellableFeedback(home, (stage, fraction) -> log.add(stage + " " + fraction));

        feedback.progress("fill", 0.1);
        feedback.progress("fill", 0.2);
        feedback.progress("blend", 0.5);
        assertThat(home.waiting()).isEqualTo(1);
        home.runArrived();
        feedback.progress("blend", 1);
        home.runArrived();

        assertThat(log).containsExactly("blend 0.5", "blend 1.0");
    }

    @Test
    void afterACancelNothingIsReported() {
        HomeQueue home = new HomeQueue();
        CancellableFeedback feedback = new CancellableFeedback(home, (stage, fraction) -> log.add(stage));

        feedback.progress("fill", 0.1);
        feedback.cancel();
        feedback.progress("fill", 0.2);
        home.runArrived();

        assertThat(log).isEmpty();
        assertThatThrownBy(feedback::throwIfCancelled).isInstanceOf(CancellationException.class);
    }

    @Test
    void cancellingRunsTheActionsOnceOnTheCancellingThread() {
        CancellableFeedback feedback = new CancellableFeedback();
        feedback.onCancel(() -> log.add(Thread.currentThread().getName()));

        feedback.cancel();
        feedback.cancel();

        assertThat(log).containsExactly(Thread.currentThread().getName());
    }

    @Test
    void anActionThatComesTooLateRunsAtOnce() {
        CancellableFeedback feedback = new CancellableFeedback();
        feedback.cancel();

        feedback.onCancel(() -> log.add("late"));

        assertThat(log).containsExactly("late");
    }

    @Test
    void aClosedRegistrationIsNotRun() {
        CancellableFeedback feedback = new CancellableFeedback();
        Feedback.Registration registration = feedback.onCancel(() -> log.add("closed"));
        registration.close();
        registration.close();

        feedback.cancel();

        assertThat(log).isEmpty();
    }

    @Test
    void allActionsRunEvenIfOneFails() {
        CancellableFeedback feedback = new CancellableFeedback();
        feedback.onCancel(() -> {
            throw new IllegalStateException("broken");
        });
        feedback.onCancel(() -> log.add("second"));

        assertThatThrownBy(feedback::cancel).isInstanceOf(IllegalStateException.class);

        assertThat(log).containsExactly("second");
        assertThat(feedback.isCancelled()).isTrue();
    }

    @Test
    void closingWaitsForAnActionThatIsRunning() throws InterruptedException {
        CancellableFeedback feedback = new CancellableFeedback();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Feedback.Registration registration = feedback.onCancel(() -> {
            running.countDown();
            await(release);
            finished.set(true);
        });
        Thread canceller = Thread.ofPlatform().start(feedback::cancel);
        running.await();
        AtomicBoolean finishedBeforeClose = new AtomicBoolean();
        Thread closer = Thread.ofPlatform().start(() -> {
            registration.close();
            finishedBeforeClose.set(finished.get());
        });

        release.countDown();
        canceller.join();
        closer.join();

        assertThat(finishedBeforeClose).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
