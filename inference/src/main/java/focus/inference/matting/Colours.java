package focus.inference.matting;

import focus.inference.image.PixelBlock;

/** Colours of a rectangle of pixels as numbers 0..1; what is transparent is grey. Immutable. */
final class Colours {
    private static final float GREY = 0.5f;
    private static final float MOST = 255;

    /** Red, green and blue of each pixel, row by row. */
    private final float[] values;

    private final int width;

    private Colours(float[] values, int width) {
        this.values = values;
        this.width = width;
    }

    /** @param pixels 8 bit, 3 or 4 channels */
    static Colours of(PixelBlock pixels) {
        int channels = pixels.format().channels();
        byte[] samples = pixels.bytes();
        float[] values = new float[pixels.width() * pixels.height() * 3];
        for (int i = 0; i < values.length; i++) {
            int pixel = i / 3 * channels;
            float colour = (samples[pixel + i % 3] & 0xFF) / MOST;
            float opacity = channels < 4 ? 1 : (samples[pixel + 3] & 0xFF) / MOST;
            values[i] = GREY + opacity * (colour - GREY);
        }
        return new Colours(values, pixels.width());
    }

    int width() {
        return width;
    }

    int height() {
        return values.length / 3 / width;
    }

    float at(int index, int channel) {
        return values[3 * index + channel];
    }
}
