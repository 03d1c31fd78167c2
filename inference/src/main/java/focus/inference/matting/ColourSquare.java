package focus.inference.matting;

/** Nine colours and how alike they are for one who knows their mean and spread. Moved from square to square. */
final class ColourSquare {
    private static final int SIDE = 3;
    private static final int COUNT = SIDE * SIDE;

    private final Colours colours;
    private final double noise;
    private final double[] apart = new double[3 * COUNT];
    private final double[] scaled = new double[3 * COUNT];

    /** @param noise is added to the variance of each colour */
    ColourSquare(Colours colours, double noise) {
        this.colours = colours;
        this.noise = noise;
    }

    /** @param start index of the square's first pixel */
    void moveTo(int start) {
        for (int channel = 0; channel < 3; channel++) {
            double sum = 0;
            for (int i = 0; i < COUNT; i++) {
                double value = colours.at(start + i / SIDE * colours.width() + i % SIDE, channel);
                apart[3 * i + channel] = value;
                sum += value;
            }
            for (int i = 0; i < COUNT; i++) {
                apart[3 * i + channel] -= sum / COUNT;
            }
        }
        scale();
    }

    private double covariance(int one, int other) {
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += apart[3 * i + one] * apart[3 * i + other];
        }
        return sum / COUNT;
    }

    /** The inverse of the covariance, noise added, times each colour's distance from the mean. */
    private void scale() {
        double rr = covariance(0, 0) + noise;
        double rg = covariance(0, 1);
        double rb = covariance(0, 2);
        double gg = covariance(1, 1) + noise;
        double gb = covariance(1, 2);
        double bb = covariance(2, 2) + noise;
        double m00 = gg * bb - gb * gb;
        double m01 = rb * gb - rg * bb;
        double m02 = rg * gb - rb * gg;
        double m11 = rr * bb - rb * rb;
        double m12 = rb * rg - rr * gb;
        double m22 = rr * gg - rg * rg;
        double part = 1 / (rr * m00 + rg * m01 + rb * m02);
        for (int i = 0; i < 3 * COUNT; i += 3) {
            double red = apart[i];
            double green = apart[i + 1];
            double blue = apart[i + 2];
            scaled[i] = (m00 * red + m01 * green + m02 * blue) * part;
            scaled[i + 1] = (m01 * red + m11 * green + m12 * blue) * part;
            scaled[i + 2] = (m02 * red + m12 * green + m22 * blue) * part;
        }
    }

    /** The weights of one pixel over all nine add up to 1. */
    float likeness(int i, int j) {
        double product = apart[3 * i] * scaled[3 * j]
                + apart[3 * i + 1] * scaled[3 * j + 1]
                + apart[3 * i + 2] * scaled[3 * j + 2];
        return (float) ((1 + product) / COUNT);
    }
}
