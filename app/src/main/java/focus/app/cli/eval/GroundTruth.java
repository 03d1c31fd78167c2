package focus.app.cli.eval;

import focus.inference.image.ImageSize;

/**
 * The right answer for one photo. Samples are row by row, {@code width} a row: {@link #OBJECT}, {@link #IGNORE} (belongs
 * to nobody, is not counted) or 0 for background.
 *
 * @param samples taken over, not copied; nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // a picture; copied and compared by nobody
public record GroundTruth(int width, int height, byte[] samples) {
    public static final int OBJECT = 255;
    public static final int IGNORE = 128;

    public GroundTruth {
        if (samples.length != width * height) {
            throw new IllegalArgumentException(samples.length + " samples for " + width + "x" + height);
        }
    }

    ImageSize size() {
        return new ImageSize(width, height);
    }

    boolean isObject(int index) {
        return (samples[index] & 0xFF) == OBJECT;
    }

    boolean isIgnored(int index) {
        return (samples[index] & 0xFF) == IGNORE;
    }

    boolean isBackground(int index) {
        return samples[index] == 0;
    }

    /** Whether there is anything to click at. */
    public boolean hasObject() {
        for (int i = 0; i < samples.length; i++) {
            if (isObject(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Intersection over union outside the ignore band, 0..1; two empty masks agree wholly.
     *
     * @param predicted coverage of the same size, selected from 128 on
     */
    public double iou(byte[] predicted) {
        return overlap(predicted).iou();
    }

    /**
     * Pixels in both masks and in either, the ignore band left out.
     *
     * @param predicted coverage of the same size, selected from 128 on
     */
    Overlap overlap(byte[] predicted) {
        long either = 0;
        long both = 0;
        for (int i = 0; i < samples.length; i++) {
            if (isIgnored(i)) {
                continue;
            }
            boolean marked = predicted[i] < 0; // 128..255 as a signed byte
            if (marked || isObject(i)) {
                either++;
                both += marked && isObject(i) ? 1 : 0;
            }
        }
        return new Overlap(both, either);
    }

    record Overlap(long both, long either) {
        double iou() {
            return either == 0 ? 1 : (double) both / either;
        }
    }
}
