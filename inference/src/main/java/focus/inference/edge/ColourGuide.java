package focus.inference.edge;

import java.util.Arrays;
import java.util.List;

/**
 * The colours of a part of a photo and their statistics in the square around each pixel: what a guided filter (He, Sun and
 * Tang) needs to know of its guide.
 */
final class ColourGuide {
    /** Variance of colour, of 1, below which a difference is taken for noise. */
    private static final float NOISE = 1e-4f;

    private static final int[][] PAIRS = {{0, 0}, {0, 1}, {0, 2}, {1, 1}, {1, 2}, {2, 2}};

    private final Plane[] colours;
    private final int radius;
    private final Plane[] means = new Plane[3];
    private final Plane[] covariances = new Plane[PAIRS.length];

    /** @param colours red, green and blue, 0..1 */
    ColourGuide(Plane[] colours, int radius) {
        this.colours = colours;
        this.radius = radius;
        for (int c = 0; c < 3; c++) {
            means[c] = colours[c].means(radius);
        }
        for (int pair = 0; pair < PAIRS.length; pair++) {
            covariances[pair] = covariance(colours[PAIRS[pair][0]], means[PAIRS[pair][0]], PAIRS[pair][1]);
        }
    }

    Plane colour(int channel) {
        return colours[channel];
    }

    int length() {
        return colours[0].values().length;
    }

    int width() {
        return colours[0].width();
    }

    /** Of each place with the colour of one channel. */
    private Plane covariance(Plane values, Plane valueMeans, int channel) {
        float[] a = values.values();
        float[] b = colours[channel].values();
        float[] meanA = valueMeans.values();
        float[] meanB = means[channel].values();
        Plane products = Plane.of(a.length, values.width(), i -> a[i] * b[i]).means(radius);
        return Plane.of(a.length, values.width(), i -> products.values()[i] - meanA[i] * meanB[i]);
    }

    /**
     * How opacity follows colour: in each square the linear function of colour that is nearest to {@code opacity}, then
     * for each pixel the mean of those of all squares that it lies in.
     *
     * @param opacity 0..1, on the same grid
     */
    ColourModel explain(Plane opacity) {
        int length = length();
        Plane mean = opacity.means(radius);
        Plane[] with = new Plane[3];
        for (int c = 0; c < 3; c++) {
            with[c] = covariance(opacity, mean, c);
        }
        float[] values = opacity.values();
        Plane squares = Plane.of(length, width(), i -> values[i] * values[i]).means(radius);
        float[][] slopes = new float[3][length];
        float[] base = new float[length];
        float[] fit = new float[length];
        float[] slope = new float[3];
        for (int i = 0; i < length; i++) {
            float red = with[0].values()[i];
            float green = with[1].values()[i];
            float blue = with[2].values()[i];
            solve(i, red, green, blue, slope);
            float variance = squares.values()[i] - mean.values()[i] * mean.values()[i];
            base[i] = mean.values()[i];
            for (int c = 0; c < 3; c++) {
                slopes[c][i] = slope[c];
                base[i] -= slope[c] * means[c].values()[i];
            }
            fit[i] = (slope[0] * red + slope[1] * green + slope[2] * blue) / (Math.max(0, variance) + NOISE);
        }
        List<Plane> smooth = Arrays.stream(slopes)
                .map(channel -> new Plane(channel, width()).means(radius))
                .toList();
        return new ColourModel(
                smooth, new Plane(base, width()).means(radius), new Plane(fit, width()).means(radius), mean);
    }

    /** The inverse of the 3 x 3 covariance of colours, noise added, times a vector. */
    private void solve(int i, float red, float green, float blue, float[] slope) {
        float rr = covariances[0].values()[i] + NOISE;
        float rg = covariances[1].values()[i];
        float rb = covariances[2].values()[i];
        float gg = covariances[3].values()[i] + NOISE;
        float gb = covariances[4].values()[i];
        float bb = covariances[5].values()[i] + NOISE;
        float m00 = gg * bb - gb * gb;
        float m01 = rb * gb - rg * bb;
        float m02 = rg * gb - rb * gg;
        float m11 = rr * bb - rb * rb;
        float m12 = rb * rg - rr * gb;
        float m22 = rr * gg - rg * rg;
        float determinant = rr * m00 + rg * m01 + rb * m02;
        slope[0] = (m00 * red + m01 * green + m02 * blue) / determinant;
        slope[1] = (m01 * red + m11 * green + m12 * blue) / determinant;
        slope[2] = (m02 * red + m12 * green + m22 * blue) / determinant;
    }
}
