package focus.app.ui.control;

import javafx.scene.layout.Region;

/** The look of what floats over the canvas, style {@code .floating}: round corners and a shadow. */
public final class FloatingCard {
    private FloatingCard() {}

    /** Painted once and kept, since the shadow takes longer to draw than the picture below. */
    public static void style(Region card, String styleClass) {
        card.getStyleClass().addAll("floating", styleClass);
        card.setCache(true);
    }
}
