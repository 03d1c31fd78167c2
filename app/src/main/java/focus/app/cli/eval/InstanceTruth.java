package focus.app.cli.eval;

import java.util.Arrays;

/**
 * All things in one photo. Samples are row by row: 0 for none, {@link #IGNORE} for what is not counted, else the number of
 * the thing.
 *
 * @param samples taken over, not copied; nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // a picture; copied and compared by nobody
public record InstanceTruth(byte[] samples) {
    public static final int IGNORE = 255;

    /** How many things there are. */
    int count() {
        return (int) Arrays.stream(areas()).filter(area -> area > 0).count();
    }

    /** Pixels by number, 0 and {@link #IGNORE} left out. */
    long[] areas() {
        long[] areas = new long[IGNORE];
        for (byte sample : samples) {
            int number = sample & 0xFF;
            if (number > 0 && number < IGNORE) {
                areas[number]++;
            }
        }
        return areas;
    }

    /**
     * What a mask has in common with each thing.
     *
     * @param predicted coverage of the same size, selected from 128 on
     */
    Overlap overlap(byte[] predicted) {
        long[] both = new long[IGNORE + 1];
        long selected = 0;
        for (int i = 0; i < samples.length; i++) {
            if (predicted[i] < 0) { // 128..255 as a signed byte
                selected++;
                both[samples[i] & 0xFF]++;
            }
        }
        return new Overlap(both, selected - both[IGNORE], selected);
    }

    /**
     * @param both pixels by number
     * @param counted selected pixels that are not ignored
     * @param selected all selected pixels
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on within this package
    record Overlap(long[] both, long counted, long selected) {
        double iou(int number, long area) {
            return (double) both[number] / (area + counted - both[number]);
        }

        /** Whether it lies mostly where nothing is counted. */
        boolean isIgnored() {
            return counted < selected / 2.0;
        }
    }
}
