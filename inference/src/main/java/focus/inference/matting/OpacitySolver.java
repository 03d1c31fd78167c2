package focus.inference.matting;

import focus.inference.api.Feedback;

/**
 * Finds the opacity that keeps to the matting Laplacian and, as far as it is to be believed, to a first guess: a linear
 * system, solved by conjugate gradients with its diagonal as preconditioner.
 */
final class OpacitySolver {
    private final MattingLaplacian laplacian;
    private final int[] unknown;
    private final float[] belief;
    private final float[] product;

    /** @param belief in the guess, row by row; above 0 within the region */
    OpacitySolver(MattingLaplacian laplacian, Region region, float[] belief) {
        this.laplacian = laplacian;
        this.unknown = region.pixels();
        this.belief = belief;
        this.product = new float[belief.length];
    }

    /**
     * @param opacity row by row: what is known outside of the region, the guess within, where it is given the solution
     * @param rounds at most
     * @param enough ends it when what is left to be done is so small a part of what was
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    void solve(float[] opacity, int rounds, double enough, Feedback feedback) {
        float[] residual = residual(opacity);
        float[] direction = new float[opacity.length];
        double first = weighted(residual);
        double before = first;
        for (int round = 0; round < rounds; round++) {
            feedback.throwIfCancelled();
            double now = round == 0 ? first : weighted(residual);
            if (now <= first * enough * enough) {
                return;
            }
            follow(direction, residual, round == 0 ? 0 : (float) (now / before));
            before = now;
            float step = (float) (now / multiply(direction));
            for (int i : unknown) {
                opacity[i] += step * direction[i];
                residual[i] -= step * product[i];
            }
        }
    }

    /** At the guess, only the Laplacian leaves something to be done. */
    private float[] residual(float[] guess) {
        laplacian.apply(guess, product);
        float[] residual = new float[guess.length];
        for (int i : unknown) {
            residual[i] = -product[i];
        }
        return residual;
    }

    private double weighted(float[] residual) {
        float[] diagonal = laplacian.diagonal();
        double sum = 0;
        for (int i : unknown) {
            sum += (double) residual[i] * residual[i] / (diagonal[i] + belief[i]);
        }
        return sum;
    }

    private void follow(float[] direction, float[] residual, float keep) {
        float[] diagonal = laplacian.diagonal();
        for (int i : unknown) {
            direction[i] = residual[i] / (diagonal[i] + belief[i]) + keep * direction[i];
        }
    }

    /** @return how long the direction is, measured by the system */
    private double multiply(float[] direction) {
        laplacian.apply(direction, product);
        double sum = 0;
        for (int i : unknown) {
            product[i] += belief[i] * direction[i];
            sum += (double) product[i] * direction[i];
        }
        return sum;
    }
}
