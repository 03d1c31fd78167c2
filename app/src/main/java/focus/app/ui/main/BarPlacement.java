package focus.app.ui.main;

import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;

/** Where the bar at the mask goes: below the mask, above it if there is no room, and always wholly in view. */
final class BarPlacement {
    /** Between mask and bar, and between bar and the edge of the area, in view pixels. */
    static final double GAP = 12;

    private BarPlacement() {}

    /**
     * @param mask where the mask shows, in the area's coordinates; may reach outside
     * @return the bar's top-left corner, on whole pixels
     */
    static Point2D of(Bounds mask, Dimension2D bar, Dimension2D area) {
        double below = mask.getMaxY() + GAP;
        double above = mask.getMinY() - GAP - bar.getHeight();
        double lowest = area.getHeight() - bar.getHeight() - GAP;
        double y = below <= lowest || above < GAP ? below : above;
        double x = mask.getCenterX() - bar.getWidth() / 2;
        return new Point2D(clamp(x, area.getWidth() - bar.getWidth() - GAP), clamp(y, lowest));
    }

    private static double clamp(double value, double highest) {
        return Math.round(Math.max(Math.min(value, highest), Math.min(GAP, Math.max(0, highest))));
    }
}
