package focus.app.ui.canvas;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Long enough that a pointer on its way asks nothing, short enough not to be noticed. */
final class PointerRest implements HoverAim.Rest {
    private static final Duration SHORT = Duration.millis(80);

    private final PauseTransition pause = new PauseTransition(SHORT);

    @Override
    public void begin(Runnable then) {
        pause.setOnFinished(event -> then.run());
        pause.playFromStart();
    }

    @Override
    public void cancel() {
        pause.stop();
    }
}
