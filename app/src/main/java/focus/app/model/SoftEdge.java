package focus.app.model;

/** Blurs a mask, and sharpens its edge again where it is only to be smoothed. */
final class SoftEdge {
    /** Three boxes are as good as a bell curve for any eye. */
    private static final int PASSES = 3;

    private SoftEdge() {}

    /** How far a pixel can be from those that it is made of. */
    static int reach(double amount) {
        return PASSES * radius(amount) + 1;
    }

    /**
     * The radius of each box. One pass of radius r has the variance r (r + 1) / 3; the curve is to have half the amount
     * as its standard deviation, so that 95 % of a straight edge's fading lies within the amount.
     */
    private static int radius(double amount) {
        double variance = amount * amount / 4;
        return Math.max(1, (int) Math.round((Math.sqrt(1 + 4 * variance) - 1) / 2));
    }

    static MaskModifier.Kernel feather(double amount) {
        int radius = radius(amount);
        return (samples, width) -> {
            float[] blurred = blur(samples, width, radius);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) (blurred[i] + 0.5f);
            }
            return samples;
        };
    }

    static MaskModifier.Kernel smooth(double amount) {
        int radius = radius(amount);
        double deviation = Math.sqrt(PASSES * radius * (radius + 1) / 3.0);
        // What makes a blurred straight edge one pixel wide again.
        double steep = deviation * Math.sqrt(2 * Math.PI);
        return (samples, width) -> {
            float[] blurred = blur(samples, width, radius);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) (Math.clamp((blurred[i] - 127.5) * steep + 127.5, 0, 255) + 0.5);
            }
            return samples;
        };
    }

    private static float[] blur(byte[] samples, int width, int radius) {
        int height = samples.length / width;
        float[] values = new float[samples.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples[i] & 0xFF;
        }
        float[] line = new float[Math.max(width, height)];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int y = 0; y < height; y++) {
                box(values, new Line(y * width, 1, width), line, radius);
            }
            for (int x = 0; x < width; x++) {
                box(values, new Line(x, width, height), line, radius);
            }
        }
        return values;
    }

    /** Every {@code step}-th value from {@code start} on. */
    private record Line(int start, int step, int length) {
        int index(int position) {
            return start + Math.clamp(position, 0, length - 1) * step;
        }
    }

    /** The mean over {@code 2 radius + 1} values; beyond the ends the last one repeats. */
    private static void box(float[] values, Line line, float[] copy, int radius) {
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += values[line.index(i)];
        }
        for (int i = 0; i < line.length(); i++) {
            copy[i] = values[line.index(i)];
        }
        int last = line.length() - 1;
        double part = 1.0 / (2 * radius + 1);
        for (int i = 0; i <= last; i++) {
            values[line.start() + i * line.step()] = (float) (sum * part);
            sum += copy[Math.min(last, i + radius + 1)] - copy[Math.max(0, i - radius)];
        }
    }
}
