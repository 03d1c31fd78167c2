package focus.inference.matting;

import focus.inference.image.OverGrey;
import focus.inference.image.PixelBlock;

/** Colours of a rectangle of pixels as numbers 0..1; what is transparent is grey. Immutable. */
final class Colours {
    /** Red, green and blue of each pixel, row by row. */
    private final float[] values;

    private final int width;

    private Colours(float[] values, int width) {
        this.values = values;
        this.width = width;
    }

    /** @param pixels 8 bit, 3 or 4 channels */
    static Colours of(PixelBlock pixels) {
        float[] values = new float[pixels.width() * pixels.height() * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = OverGrey.colour(pixels, i / 3, i % 3);
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
