package focus.app.model;

import java.util.Arrays;

/** Finds what lies within a distance of an edge, the same in all directions. */
final class EdgeShift {
    /** A squared distance that is farther than any picture is wide. */
    private static final int FAR = 1 << 29;

    /** From the centre of a pixel to its edge. */
    private static final double EDGE = 0.5;

    private EdgeShift() {}

    /**
     * @param amount pixels, above 0
     * @return selects what lies within the amount of a pixel that is at least half selected, with an anti-aliased edge;
     *     takes nothing away
     */
    static MaskModifier.Kernel outward(double amount) {
        return (samples, width) -> {
            int[] distance2 = squaredDistances(samples, width);
            for (int i = 0; i < samples.length; i++) {
                if (distance2[i] < FAR) {
                    // The edge is half a pixel past the centre of the last selected one.
                    double inside = amount + 1 - Math.sqrt(distance2[i]);
                    int coverage = (int) (255 * Math.clamp(inside, 0, 1) + 0.5);
                    samples[i] = (byte) Math.max(samples[i] & 0xFF, coverage);
                }
            }
            return samples;
        };
    }

    /**
     * @param amount pixels, above 0
     * @return selects what lies within the amount of the edge, to both sides, and nothing else
     */
    static MaskModifier.Kernel around(double amount) {
        return (samples, width) -> {
            int[] fromInside = squaredDistances(samples, width);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) ~samples[i];
            }
            int[] fromOutside = squaredDistances(samples, width);
            double reach = amount + EDGE;
            for (int i = 0; i < samples.length; i++) {
                int distance2 = Math.max(fromInside[i], fromOutside[i]);
                samples[i] = (byte) (distance2 < FAR && distance2 <= reach * reach ? 255 : 0);
            }
            return samples;
        };
    }

    /** To the nearest pixel that is at least half selected, centre to centre; exact. */
    private static int[] squaredDistances(byte[] samples, int width) {
        int[] distances = new int[samples.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = samples[i] < 0 ? 0 : FAR; // 128..255 as a signed byte
        }
        int height = samples.length / width;
        alongColumns(distances, width, height);
        ParabolaEnvelope envelope = new ParabolaEnvelope(width);
        for (int y = 0; y < height; y++) {
            alongRow(distances, y * width, width, envelope);
        }
        return distances;
    }

    /** A row that no column knows a distance in stays far from all. */
    private static void alongRow(int[] distances, int offset, int width, ParabolaEnvelope envelope) {
        envelope.clear();
        for (int x = 0; x < width; x++) {
            if (distances[offset + x] < FAR) {
                envelope.add(x, distances[offset + x]);
            }
        }
        if (!envelope.isEmpty()) {
            envelope.readInto(distances, offset, width);
        }
    }

    /** By steps down and up, which along a line is exact. */
    private static void alongColumns(int[] distances, int width, int height) {
        int[] steps = new int[width];
        Arrays.fill(steps, FAR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                steps[x] = distances[y * width + x] == 0 ? 0 : Math.min(steps[x] + 1, FAR);
                distances[y * width + x] = steps[x];
            }
        }
        Arrays.fill(steps, FAR);
        for (int y = height - 1; y >= 0; y--) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                steps[x] = distances[i] == 0 ? 0 : Math.min(steps[x] + 1, FAR);
                int nearest = Math.min(steps[x], distances[i]);
                distances[i] = nearest > 20_000 ? FAR : nearest * nearest;
            }
        }
    }
}
