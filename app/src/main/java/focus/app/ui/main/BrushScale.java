package focus.app.ui.main;

import focus.app.state.BrushSettings;

/** Brush sizes as a slider and the bracket keys step through them: each step the same ratio. */
final class BrushScale {
    private static final double SMALLEST = 1;
    private static final double LARGEST = 2000;
    private static final double STEP = 1.2;

    private BrushScale() {}

    /** @return the slider's place for a diameter, 0..1 */
    static double toSlider(double diameter) {
        return Math.clamp(Math.log(diameter / SMALLEST) / Math.log(LARGEST / SMALLEST), 0, 1);
    }

    /** @return whole pixels for a slider's place of 0..1 */
    static double toDiameter(double slider) {
        return Math.rint(SMALLEST * Math.pow(LARGEST / SMALLEST, slider));
    }

    /** At least one pixel larger. */
    static BrushSettings larger(BrushSettings brush) {
        return new BrushSettings(Math.max(brush.diameter() + 1, Math.rint(brush.diameter() * STEP)), brush.hardness());
    }

    /** At least one pixel smaller. */
    static BrushSettings smaller(BrushSettings brush) {
        return new BrushSettings(Math.min(brush.diameter() - 1, Math.rint(brush.diameter() / STEP)), brush.hardness());
    }
}
