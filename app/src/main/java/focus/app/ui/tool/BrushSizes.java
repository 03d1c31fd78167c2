package focus.app.ui.tool;

import focus.app.state.BrushSettings;

/** How a brush grows and shrinks: by about a tenth, at least by a pixel, to whole pixels. */
public final class BrushSizes {
    private static final double STEP = 1.1;

    private BrushSizes() {}

    public static BrushSettings larger(BrushSettings brush) {
        return sized(brush, Math.max(brush.diameter() + 1, Math.rint(brush.diameter() * STEP)));
    }

    public static BrushSettings smaller(BrushSettings brush) {
        return sized(brush, Math.min(brush.diameter() - 1, Math.rint(brush.diameter() / STEP)));
    }

    /**
     * @param notches of a wheel, above 0 away from the user; parts of one count as one
     */
    public static BrushSettings scrolled(BrushSettings brush, double notches) {
        BrushSettings next = brush;
        for (int i = 0; i < Math.clamp(Math.ceil(Math.abs(notches)), 0, 10); i++) {
            next = notches > 0 ? larger(next) : smaller(next);
        }
        return next;
    }

    private static BrushSettings sized(BrushSettings brush, double diameter) {
        return new BrushSettings(Math.rint(diameter), brush.hardness());
    }
}
