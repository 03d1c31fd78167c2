package focus.app.ui.tile;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** Whether the toolkit paints with a graphics card: without one, blending, smoothing and long lines are dear. */
public final class GraphicsCard {
    private GraphicsCard() {}

    /** FX thread only. */
    public static boolean isUsed() {
        return Platform.isSupported(ConditionalFeature.SCENE3D);
    }
}
