package focus.app.model;

/**
 * The tip of a brush or an eraser.
 *
 * @param radius in full-resolution pixels, above 0
 * @param hardness 0 (falls off from the centre) to 1 (a crisp disc with a one-pixel anti-aliased edge)
 * @param erase takes away instead of adding
 */
public record Brush(double radius, double hardness, boolean erase) {
    public Brush {
        if (!(radius > 0 && Double.isFinite(radius)) || !(hardness >= 0 && hardness <= 1)) {
            throw new IllegalArgumentException(
                    "a brush has a radius above 0 and a hardness of 0..1, not " + radius + " and " + hardness);
        }
    }

    /** From this distance to its path on, a brush changes nothing: the anti-aliased edge lies half outside the radius. */
    double reach() {
        return radius + 0.5;
    }
}
