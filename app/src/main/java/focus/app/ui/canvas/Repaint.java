package focus.app.ui.canvas;

import javafx.animation.AnimationTimer;

/** Turns any number of requests into one repaint at the next pulse, and rests in between. FX thread only. */
final class Repaint {
    private final AnimationTimer timer;
    private boolean requested;

    Repaint(Runnable paint) {
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                requested = false;
                paint.run();
                if (!requested) {
                    stop();
                }
            }
        };
    }

    void request() {
        if (!requested) {
            requested = true;
            timer.start();
        }
    }

    void stop() {
        requested = false;
        timer.stop();
    }
}
