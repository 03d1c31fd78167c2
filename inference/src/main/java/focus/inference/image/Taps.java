package focus.inference.image;

/**
 * What of a row or column each of a run of outputs is mixed from. Where the output is coarser than the input, the kernel
 * is as much wider, so that nothing is skipped.
 */
final class Taps {
    private final int[] first;
    private final float[][] weights;

    private Taps(int[] first, float[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    /** The number of outputs. */
    int count() {
        return first.length;
    }

    /** The first input of an output. */
    int first(int output) {
        return first[output];
    }

    /** What the inputs of an output from the first on count; their sum is 1. Not to be written to. */
    float[] weights(int output) {
        return weights[output];
    }

    /**
     * @param from the first output
     * @param count outputs
     * @param step inputs an output stands for; above 0
     * @param inputs that there are
     */
    static Taps of(int from, int count, double step, int inputs) {
        int[] first = new int[count];
        float[][] weights = new float[count][];
        double width = Math.max(1, step);
        for (int i = 0; i < count; i++) {
            double centre = Math.min((from + i + 0.5) * step, inputs);
            int start = Math.max(0, (int) Math.floor(centre - Lanczos.LOBES * width));
            int end = Math.min(inputs, (int) Math.ceil(centre + Lanczos.LOBES * width));
            first[i] = start;
            weights[i] = weights(start, end, centre, width);
        }
        return new Taps(first, weights);
    }

    private static float[] weights(int start, int end, double centre, double width) {
        double[] exact = new double[end - start];
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            exact[i] = Lanczos.at((start + i + 0.5 - centre) / width);
            sum += exact[i];
        }
        float[] weights = new float[exact.length];
        for (int i = 0; i < exact.length; i++) {
            weights[i] = (float) (exact[i] / sum);
        }
        return weights;
    }

    int start() {
        return first[0];
    }

    /** The input behind the last one that any output needs. */
    int end() {
        int end = 0;
        for (int i = 0; i < first.length; i++) {
            end = Math.max(end, first[i] + weights[i].length);
        }
        return end;
    }
}
