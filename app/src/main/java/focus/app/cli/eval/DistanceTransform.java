package focus.app.cli.eval;

import focus.app.model.ParabolaEnvelope;

/**
 * Exact Euclidean distance to the border of an area, in two passes: distances along each column, then, along each row,
 * the lower envelope of the parabolas that they span. Linear in the number of pixels.
 */
final class DistanceTransform {
    private final int width;
    private final int height;

    DistanceTransform(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * @param area row by row; true inside
     * @return for each pixel inside the squared distance, in pixels, to the nearest pixel outside (all beyond the
     *     picture's edge is outside); 0 outside
     */
    int[] squared(boolean[] area) {
        int[] column = columnDistances(area);
        int[] result = new int[area.length];
        ParabolaEnvelope envelope = new ParabolaEnvelope(width + 2);
        for (int y = 0; y < height; y++) {
            envelope.clear();
            envelope.add(-1, 0);
            for (int x = 0; x < width; x++) {
                int distance = column[y * width + x];
                envelope.add(x, distance * distance);
            }
            envelope.add(width, 0);
            envelope.readInto(result, y * width, width);
        }
        return result;
    }

    /** Distance to the nearest outside pixel of the same column. */
    private int[] columnDistances(boolean[] area) {
        int[] distance = new int[area.length];
        for (int x = 0; x < width; x++) {
            int run = 0;
            for (int y = 0; y < height; y++) {
                run = area[y * width + x] ? run + 1 : 0;
                distance[y * width + x] = run;
            }
            run = 0;
            for (int y = height - 1; y >= 0; y--) {
                run = area[y * width + x] ? run + 1 : 0;
                distance[y * width + x] = Math.min(distance[y * width + x], run);
            }
        }
        return distance;
    }
}
