package focus.app.cli.eval;

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
        Envelope envelope = new Envelope(width + 2);
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

    /** The lowest of the parabolas {@code (x - centre)^2 + height}, as those of them that are lowest somewhere. */
    private static final class Envelope {
        private final int[] centres;
        private final int[] heights;
        /** The first whole x at which the parabola of the same index is the lowest. */
        private final int[] starts;

        private int count;

        Envelope(int capacity) {
            centres = new int[capacity];
            heights = new int[capacity];
            starts = new int[capacity];
        }

        void clear() {
            count = 0;
        }

        /** Centres come in ascending order. */
        void add(int centre, int height) {
            int start = Integer.MIN_VALUE;
            while (count > 0) {
                start = firstBelow(count - 1, centre, height);
                if (start > starts[count - 1]) {
                    break;
                }
                count--;
                start = Integer.MIN_VALUE;
            }
            centres[count] = centre;
            heights[count] = height;
            starts[count] = start;
            count++;
        }

        /** The first whole x from which the new parabola lies strictly below that of {@code index}. */
        private int firstBelow(int index, int centre, int height) {
            long rise = (long) centre * centre + height - (long) centres[index] * centres[index] - heights[index];
            return (int) (Math.floorDiv(rise, 2L * (centre - centres[index])) + 1);
        }

        void readInto(int[] out, int offset, int length) {
            int index = 0;
            for (int x = 0; x < length; x++) {
                while (index + 1 < count && starts[index + 1] <= x) {
                    index++;
                }
                int away = x - centres[index];
                out[offset + x] = away * away + heights[index];
            }
        }
    }
}
