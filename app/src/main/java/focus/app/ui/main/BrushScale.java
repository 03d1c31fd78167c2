package focus.app.ui.main;

/** Brush sizes along a slider: the same way is the same ratio everywhere. */
final class BrushScale {
    private static final double SMALLEST = 1;
    private static final double LARGEST = 2000;

    private BrushScale() {}

    /** @return the slider's place for a diameter, 0..1 */
    static double toSlider(double diameter) {
        return Math.clamp(Math.log(diameter / SMALLEST) / Math.log(LARGEST / SMALLEST), 0, 1);
    }

    /** @return whole pixels for a slider's place of 0..1 */
    static double toDiameter(double slider) {
        return Math.rint(SMALLEST * Math.pow(LARGEST / SMALLEST, slider));
    }
}
