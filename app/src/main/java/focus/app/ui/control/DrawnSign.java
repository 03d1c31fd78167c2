package focus.app.ui.control;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Signs that the icon font lacks, drawn in its manner: lines two units wide in a square of {@value #SIDE}. */
public enum DrawnSign implements Ikon {
    /** A loop of rope with a knot and its end. */
    LASSO("M22 8.5a9 6 0 1 1-18 0a9 6 0 1 1 18 0z"
            + "M7 12.8c-2.6 1.4-2.6 4.2-.4 4.4c2.6 .2 3.2-2.8 .4-4.4"
            + "M5 16.2c-1.2 2-.6 4.4 2 5.8");

    static final int SIDE = 24;

    private final String path;

    DrawnSign(String path) {
        this.path = path;
    }

    /** As SVG writes it. */
    String path() {
        return path;
    }

    /** Of the sign that stands in where there is only the font. */
    @Override
    public String getDescription() {
        return Feather.CIRCLE.getDescription();
    }

    @Override
    public int getCode() {
        return Feather.CIRCLE.getCode();
    }
}
