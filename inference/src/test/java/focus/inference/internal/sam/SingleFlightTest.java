package focus.inference.internal.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import focus.inference.api.Feedback;
import focus.inference.api.ManualFeedback;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
    private final SingleFlight flight = new SingleFlight();

    @Test
    void letsOneCallInAtATime() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 200; i++) {
                executor.execute(() -> flight.run(Feedback.NONE, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    return inside.decrementAndGet();
                }));
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void aWaitingCallLeavesWhenItIsCancelled() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        ManualFeedback waiting = new ManualFeedback();
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            Future<Boolean> first = executor.submit(() -> flight.run(Feedback.NONE, () -> {
                entered.countDown();
                return await(leave);
            }));
            entered.await();
            Future<Throwable> second = executor.submit(() -> catchThrowable(() -> flight.run(waiting, () -> "never")));
            waiting.cancel();

            assertThat(second.get()).isInstanceOf(CancellationException.class);
            leave.countDown();
            assertThat(first.get()).isTrue();
        }
    }

    @Test
    void anInterruptIsKeptAndEndsTheWait() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> flight.run(Feedback.NONE, () -> 1)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
