package focus.app.ui.canvas;

import javafx.scene.paint.Color;

/** The colours of what is drawn over a picture; the same in light and dark themes, for the picture is what lies below. */
final class Ink {
    static final Color LIGHT = Color.WHITE;
    /** Under every light line, so that it shows on white too. */
    static final Color HALO = Color.rgb(8, 12, 24, 0.62);

    static final Color POSITIVE = Color.web("#2f6fed");
    static final Color NEGATIVE = Color.web("#e5484d");
    static final Color BAND = Color.rgb(61, 126, 255, 0.12);
    static final Color PLATE = Color.rgb(18, 22, 30, 0.82);

    private Ink() {}
}
