package focus.app.state;

/**
 * Brush and eraser share these.
 *
 * @param diameter in full-resolution pixels, 1..5000
 * @param hardness 0..1
 */
public record BrushSettings(double diameter, double hardness) {
    public static final BrushSettings DEFAULT = new BrushSettings(40, 0.8);

    public BrushSettings {
        diameter = Math.clamp(diameter, 1, 5000);
        hardness = Math.clamp(hardness, 0, 1);
    }
}
