package focus.app.ui.mask;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Moves the dashes of an outline on, a few times a second and only while they are seen. FX thread only. */
public final class MarchingAnts implements AutoCloseable {
    /** Length of a dash and of a gap, units of layout. */
    static final double DASH = 4;

    private static final Duration STEP = Duration.millis(100);

    private final Runnable repaint;
    private final Timeline timeline;
    private double march;

    /** @param repaint asks for the outline to be painted again */
    public MarchingAnts(Runnable repaint) {
        this.repaint = repaint;
        timeline = new Timeline(new KeyFrame(STEP, event -> step()));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    /** Lets them go on, or stand where they are. */
    public void move(boolean moving) {
        if (moving) {
            timeline.play();
        } else {
            timeline.stop();
        }
    }

    public boolean isMoving() {
        return timeline.getStatus() == Animation.Status.RUNNING;
    }

    /** How far they have gone, units of layout, less than a dash and a gap. */
    public double march() {
        return march;
    }

    /** One unit on. */
    void step() {
        march = (march + 1) % (2 * DASH);
        repaint.run();
    }

    @Override
    public void close() {
        timeline.stop();
    }
}
