package focus.inference.internal.edit;

/**
 * A small picture to compute on: interleaved rows of 3 or 4 channels, 0..255 whatever the depth of the source, in the
 * source's own colour space; colours are multiplied by alpha where there is one.
 */
final class FloatImage {
    private final int width;
    private final int height;
    private final int channels;
    private final float[] samples;

    FloatImage(int width, int height, int channels) {
        this(width, height, channels, new float[width * height * channels]);
    }

    /** @param samples {@code width * height * channels}, taken over */
    FloatImage(int width, int height, int channels, float[] samples) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.samples = samples;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int channels() {
        return channels;
    }

    /** Not copied: whoever holds the picture may change them. */
    float[] samples() {
        return samples;
    }
}
