package focus.inference.matting;

/**
 * The constants of the method, found on composites of known opacity.
 *
 * @param colourNoise squared difference of colour, of 1, that is taken for noise
 * @param maskVariance how far the mask's own opacity is off in the band, squared
 * @param belief in the first guess against the Laplacian, for a variance of 1
 * @param firmness how much more the mask is believed where colours tell nothing
 * @param squareNoise variance of colour, of 1, that is taken for noise in a square of the Laplacian
 * @param rounds of the solver at most
 * @param enough when the solver is near enough to the end
 * @param haze opacity so near to 0 or 1 that it is taken for it
 */
record MattingTuning(
        float colourNoise,
        float maskVariance,
        float belief,
        float firmness,
        double squareNoise,
        int rounds,
        double enough,
        float haze) {
    static final MattingTuning DEFAULT = new MattingTuning(1e-3f, 0.015f, 1e-4f, 50, 1e-7, 40, 3e-3, 0.1f);

    /** Opacity with haze and pinholes taken away, 0..1. */
    float cleared(float opacity) {
        return Math.clamp((opacity - haze) / (1 - 2 * haze), 0f, 1f);
    }
}
