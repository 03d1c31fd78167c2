package focus.app.cli.eval;

import java.util.Arrays;
import java.util.List;

/** Order statistics of measured times. */
public final class Statistics {
    private Statistics() {}

    /** The middle value; the mean of the two middle ones for an even number. */
    public static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /**
     * Linear between the two nearest ranks.
     *
     * @param values at least one, in any order
     * @param percent 0..100
     */
    public static double percentile(List<Double> values, double percent) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        double rank = percent / 100 * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    /** Rounded half up to {@code digits} decimals. */
    public static double round(double value, int digits) {
        double unit = Math.pow(10, digits);
        return Math.round(value * unit) / unit;
    }
}
