package focus.app.launch;

import focus.app.cli.bench.WindowCase.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/** Waits for frames of the window and measures what they cost. Called on a thread other than the FX thread. */
final class FrameClock {
    private final Executor fx;
    private final FrameWork work = new FrameWork();

    /** @param fx runs things on the FX thread, later */
    FrameClock(Executor fx) {
        this.fx = fx;
    }

    /** Blocks until {@code condition} holds at the beginning of a frame, where it is asked on the FX thread. */
    void await(BooleanSupplier condition) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        perFrame(() -> {
            boolean holds = condition.getAsBoolean();
            if (holds) {
                held.countDown();
            }
            return holds;
        });
        held.await();
    }

    /** Blocks until {@code action} has run on the FX thread. */
    void perform(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        fx.execute(() -> {
            action.run();
            done.countDown();
        });
        done.await();
    }

    /**
     * Blocks while {@code step} is called once a frame on the FX thread, with 0, 1, 2, ….
     *
     * @return what each frame cost the FX thread and the thread that paints, processor time, and how long after the one
     *     before it came
     */
    List<Frame> measure(int frames, IntConsumer step) throws InterruptedException {
        List<Frame> measured = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            private int index;
            private long last;
            private double spent;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                double total = work.milliseconds();
                if (index > 0) {
                    measured.add(new Frame(total - spent, (time - last) / 1e6));
                }
                last = time;
                spent = total;
                if (index == frames) {
                    stop();
                    done.countDown();
                } else {
                    step.accept(index++);
                }
            }
        };
        fx.execute(timer::start);
        done.await();
        return measured;
    }

    private void perFrame(BooleanSupplier isLast) {
        fx.execute(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (isLast.getAsBoolean()) {
                    stop();
                }
            }
        }.start());
    }
}
