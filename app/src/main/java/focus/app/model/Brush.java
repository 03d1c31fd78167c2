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

    /** Up to this distance from the path the effect is whole; negative where it is whole nowhere. */
    double inner() {
        return Math.min(hardness * radius, radius - 0.5);
    }

    /** From this distance on there is no effect: half a pixel past the radius, for the anti-aliased edge. */
    double outer() {
        return radius + 0.5;
    }

    /** The effect on a pixel whose centre has this distance from the path, 0..255. */
    int coverage(double distance) {
        double in = inner();
        double t = Math.clamp((outer() - distance) / (outer() - in), 0, 1);
        return (int) (255 * t * t * (3 - 2 * t) + 0.5);
    }
}
