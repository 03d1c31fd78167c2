package focus.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class DirectTaskRunnerTest {
    private final DirectTaskRunner runner = new DirectTaskRunner();
    private final LogAnswer answer = new LogAnswer();

    @Test
    void hasAnsweredWhenItReturns() {
        runner.submit(
                feedback -> {
                    feedback.progress("fill", 0.5);
                    return Thread.currentThread().getName();
                },
                answer);

        assertThat(answer.heard)
                .containsExactly("fill 0.5", "done " + Thread.currentThread().getName());
    }

    @Test
    void failuresAndCancelsAreAnswers() {
        runner.submit(
                feedback -> {
                    throw new IllegalStateException("broken");
                },
                answer);
        runner.submit(
                feedback -> {
                    throw new CancellationException();
                },
                answer);

        assertThat(answer.heard).containsExactly("failed broken", "cancelled");
    }
}
