package focus.app.ui.canvas;

import focus.app.ui.tile.GraphicsCard;
import focus.app.ui.viewport.Viewport;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Whether the picture may be painted roughly for now: while the view moves on a computer without a graphics card, where
 * smoothing a frame takes ten times as long as painting it. FX thread only.
 */
final class RoughView implements AutoCloseable {
    /** Longer than there is between two notches of a wheel. */
    private static final Duration REST = Duration.millis(120);

    private final boolean software = !GraphicsCard.isUsed();
    private final PauseTransition rest = new PauseTransition(REST);
    private boolean moving;

    /** @param rested called when the picture is to be painted well again */
    RoughView(Runnable rested) {
        rest.setOnFinished(event -> {
            moving = false;
            rested.run();
        });
    }

    /** The view has moved; another picture's first view is no movement. */
    void moved(Optional<Viewport> from, Optional<Viewport> to) {
        boolean same = from.map(Viewport::picture).equals(to.map(Viewport::picture))
                && from.map(Viewport::view).equals(to.map(Viewport::view));
        if (software && same && to.isPresent()) {
            moving = true;
            rest.playFromStart();
        }
    }

    boolean isRough() {
        return moving;
    }

    @Override
    public void close() {
        rest.stop();
    }
}
