package focus.inference.matting;

/** Colours of the object and of the ground that are known around a cell. Immutable. */
final class ColourPairs {
    private final Samples objects;
    private final Samples grounds;

    ColourPairs(Seeds seeds, int cell) {
        this.objects = new Samples(seeds, cell, true);
        this.grounds = new Samples(seeds, cell, false);
    }

    /** Known colours of one side, and how much each of them counts. */
    private static final class Samples {
        /** Red, green and blue of each. */
        private final float[] colours;

        /** The smaller the farther away, at most 1. */
        private final float[] weights;

        Samples(Seeds seeds, int cell, boolean object) {
            int[] found = seeds.around(cell, object);
            this.colours = new float[3 * found.length];
            this.weights = new float[found.length];
            float nearest = Float.MAX_VALUE;
            for (int i = 0; i < found.length; i++) {
                weights[i] = seeds.distance(cell, found[i]) + 1;
                nearest = Math.min(nearest, weights[i]);
            }
            for (int i = 0; i < found.length; i++) {
                weights[i] = nearest / weights[i];
                for (int c = 0; c < 3; c++) {
                    colours[3 * i + c] = seeds.colours().at(found[i], c);
                }
            }
        }

        int count() {
            return weights.length;
        }
    }

    /**
     * What a pixel's colour tells of its opacity.
     *
     * @param opacity 0..1
     * @param variance how far it may be off, squared
     */
    record Told(float opacity, float variance) {
        /** Nothing. */
        static final Told NOTHING = new Told(0, Float.POSITIVE_INFINITY);
    }

    /**
     * Where the colour lies between those of the object and of the ground: the mean over all pairs, of which one counts the
     * more the nearer the colour lies to the line between its two.
     *
     * @param noise squared difference of colour that is taken for noise
     */
    Told look(Colours pixels, int index, float noise) {
        float weights = 0;
        float sum = 0;
        float squares = 0;
        float doubts = 0;
        for (int ground = 0; ground < grounds.count(); ground++) {
            float r0 = grounds.colours[3 * ground];
            float g0 = grounds.colours[3 * ground + 1];
            float b0 = grounds.colours[3 * ground + 2];
            float red = pixels.at(index, 0) - r0;
            float green = pixels.at(index, 1) - g0;
            float blue = pixels.at(index, 2) - b0;
            for (int object = 0; object < objects.count(); object++) {
                float r = objects.colours[3 * object] - r0;
                float g = objects.colours[3 * object + 1] - g0;
                float b = objects.colours[3 * object + 2] - b0;
                float length = r * r + g * g + b * b + 1e-6f;
                float opacity = Math.clamp((red * r + green * g + blue * b) / length, 0f, 1f);
                float miss = square(red - opacity * r) + square(green - opacity * g) + square(blue - opacity * b);
                float fit = noise / (miss + noise);
                float weight = fit * fit * grounds.weights[ground] * objects.weights[object];
                weights += weight;
                sum += weight * opacity;
                squares += weight * opacity * opacity;
                doubts += weight * Math.min(1, (miss + noise) / length);
            }
        }
        if (weights == 0) {
            return Told.NOTHING;
        }
        float mean = sum / weights;
        return new Told(mean, Math.max(0, squares / weights - mean * mean) + doubts / weights);
    }

    private static float square(float value) {
        return value * value;
    }
}
