package focus.app.model;

/**
 * The lowest of the parabolas {@code (x - centre)^2 + height} at every whole x: along a row it turns squared distances
 * within the columns into those in the plane. For one row after the other, by one thread.
 */
public final class ParabolaEnvelope {
    private final int[] centres;
    private final int[] heights;
    /** The first whole x at which the parabola of the same index is the lowest. */
    private final int[] starts;

    private int count;

    /** @param capacity how many parabolas there are at most */
    public ParabolaEnvelope(int capacity) {
        centres = new int[capacity];
        heights = new int[capacity];
        starts = new int[capacity];
    }

    public void clear() {
        count = 0;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Centres come in ascending order. */
    public void add(int centre, int height) {
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

    /** The lowest at x = 0, 1, ... {@code length - 1}; there must be a parabola. */
    public void readInto(int[] out, int offset, int length) {
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
