package focus.app.ui.canvas;

import javafx.animation.AnimationTimer;

/** Turns any number of requests into one repaint at the next pulse, and rests in between. FX thread only. */
final class Repaint implements AutoCloseable {
    private final Runnable paint;
    private final AnimationTimer timer;
    private boolean requested;
    private boolean closed;

    Repaint(Runnable paint) {
        this.paint = paint;
        timer = new AnimationTimer() {
            @Override
            public void handle(long time) {
                now();
                if (!requested) {
                    stop();
                }
            }
        };
    }

    void request() {
        if (!requested && !closed) {
            requested = true;
            timer.start();
        }
    }

    /** Without waiting for the pulse. */
    void now() {
        requested = false;
        if (!closed) {
            paint.run();
        }
    }

    /** No repaint from now on, whatever is requested. */
    @Override
    public void close() {
        closed = true;
        timer.stop();
    }
}
