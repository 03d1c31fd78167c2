package focus.inference.internal.edit;

import java.util.Arrays;

/**
 * Two more channels for the search: how much the picture changes around each pixel, from column to column and from row to
 * row. Without them a smooth first guess finds smooth sources, and a hole in grass ends as a green blur.
 */
final class TextureChannels {
    static final int COUNT = 2;

    /** Weighs a mean change of one level as this many levels of colour. */
    private static final float WEIGHT = 5;

    private static final int REACH = 2;

    private TextureChannels() {}

    /** The same picture and hole with the channels added. */
    static HolePicture add(HolePicture picture) {
        FloatImage plain = picture.image();
        int channels = plain.channels();
        FloatImage more = new FloatImage(plain.width(), plain.height(), channels + COUNT);
        float[] across = changes(picture, 1, 0);
        float[] down = changes(picture, 0, 1);
        for (int y = 0; y < plain.height(); y++) {
            for (int x = 0; x < plain.width(); x++) {
                int pixel = y * plain.width() + x;
                int to = pixel * more.channels();
                System.arraycopy(plain.samples(), pixel * channels, more.samples(), to, channels);
                more.samples()[to + channels] = WEIGHT * mean(across, plain, x, y);
                more.samples()[to + channels + 1] = WEIGHT * mean(down, plain, x, y);
            }
        }
        return new HolePicture(more, picture.hole());
    }

    /** Takes the colours of {@code rich}, a picture with these channels, into {@code plain}. */
    static void strip(FloatImage rich, FloatImage plain) {
        for (int pixel = 0; pixel < plain.width() * plain.height(); pixel++) {
            System.arraycopy(
                    rich.samples(),
                    pixel * rich.channels(),
                    plain.samples(),
                    pixel * plain.channels(),
                    plain.channels());
        }
    }

    /** Mean absolute difference to a neighbour over the channels; NaN where it is not known, 0 at the border. */
    private static float[] changes(HolePicture picture, int dx, int dy) {
        FloatImage image = picture.image();
        float[] changes = new float[picture.hole().length];
        Arrays.fill(changes, Float.NaN);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                int pixel = y * image.width() + x;
                int next = Math.min(y + dy, image.height() - 1) * image.width() + Math.min(x + dx, image.width() - 1);
                if (picture.hole()[pixel] == 0 && picture.hole()[next] == 0) {
                    changes[pixel] = change(image, pixel, next);
                }
            }
        }
        return changes;
    }

    private static float change(FloatImage image, int pixel, int next) {
        float sum = 0;
        for (int c = 0; c < image.channels(); c++) {
            sum += Math.abs(
                    image.samples()[next * image.channels() + c] - image.samples()[pixel * image.channels() + c]);
        }
        return sum / image.channels();
    }

    private static float mean(float[] changes, FloatImage image, int x, int y) {
        float sum = 0;
        int count = 0;
        for (int v = Math.max(0, y - REACH); v <= Math.min(image.height() - 1, y + REACH); v++) {
            for (int u = Math.max(0, x - REACH); u <= Math.min(image.width() - 1, x + REACH); u++) {
                float change = changes[v * image.width() + u];
                if (!Float.isNaN(change)) {
                    sum += change;
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
