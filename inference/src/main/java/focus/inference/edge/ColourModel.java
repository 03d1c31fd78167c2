package focus.inference.edge;

import java.util.List;

/**
 * For each pixel of a grid, opacity as a linear function of colour.
 *
 * @param slopes opacity per red, green and blue
 * @param base opacity of black
 * @param fit how much of the change of opacity around the pixel the function explains, 0..1
 * @param mean opacity around the pixel, 0..1
 */
record ColourModel(List<Plane> slopes, Plane base, Plane fit, Plane mean) {
    /** Below the first, colour says nothing of the edge; from the second on it is believed. */
    private static final float NO_FIT = 0.02f;

    private static final float GOOD_FIT = 0.1f;

    /** How fast colour's say falls where nearly all around is of one side. */
    private static final float BAND = 4;

    /** How far the function's answer is to be believed: 1 along an edge that the photo shows, 0 far from any. */
    Plane belief(Plane around) {
        float[] fits = fit.values();
        float[] sides = around.values();
        return Plane.of(fits.length, fit.width(), i -> {
            float near = Math.clamp((1 - Math.abs(2 * sides[i] - 1)) * BAND, 0f, 1f);
            return near * Math.clamp((fits[i] - NO_FIT) / (GOOD_FIT - NO_FIT), 0f, 1f);
        });
    }

    /** The function's answer for one pixel, stretched around one half. */
    static float stretched(float opacity, float factor) {
        return Math.clamp((opacity - 0.5f) * factor + 0.5f, 0f, 1f);
    }
}
