package focus.app.ui.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Traces the line of half coverage between sample centres (marching squares), to a fraction of a pixel. Keeps its working
 * memory from one tile to the next; for one thread at a time.
 */
final class ContourTracer {
    private static final float HALF = 127.5f;

    /** At most 0.6 device pixels: nobody sees it, and it leaves a fraction of the points. */
    private static final double TOLERANCE = 0.1;

    /**
     * For each of the 16 cases (bits: top-left 1, top-right 2, bottom-right 4, bottom-left 8) the sides that the line
     * joins, in pairs: 0 top, 1 right, 2 bottom, 3 left. The two cases with crossed corners are told apart by the middle.
     */
    private static final int[][] SIDES = {
        {}, {3, 0}, {0, 1}, {3, 1}, {1, 2}, {3, 0, 1, 2}, {0, 2}, {3, 2},
        {2, 3}, {2, 0}, {0, 1, 2, 3}, {2, 1}, {1, 3}, {1, 0}, {0, 3}, {}
    };

    private static final int[][] CROSSED = {{3, 2, 1, 0}, {0, 3, 2, 1}};

    private int stride;
    private byte[] samples = {};
    private int[] first = {};
    private int[] second = {};
    private int[] touched = {};
    private int count;

    /**
     * @param lastColumn whether the tile also traces the cells past its right edge, there being no tile to do it
     * @param lastRow the same for the bottom edge
     */
    Outline trace(Coverage coverage, boolean lastColumn, boolean lastRow) {
        prepare(coverage);
        int columns = coverage.area().width() + (lastColumn ? 1 : 0);
        int rows = coverage.area().height() + (lastRow ? 1 : 0);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                march(row * stride + column);
            }
        }
        return new Outline(collect());
    }

    private void prepare(Coverage coverage) {
        samples = coverage.samples();
        stride = coverage.stride();
        count = 0;
        if (first.length < 2 * samples.length) {
            first = new int[2 * samples.length];
            second = new int[2 * samples.length];
            touched = new int[2 * samples.length];
            Arrays.fill(first, -1);
            Arrays.fill(second, -1);
        }
    }

    private void march(int corner) {
        int below = corner + stride;
        int which = (samples[corner] < 0 ? 1 : 0)
                | (samples[corner + 1] < 0 ? 2 : 0)
                | (samples[below + 1] < 0 ? 4 : 0)
                | (samples[below] < 0 ? 8 : 0);
        int[] sides = SIDES[which];
        if (which == 5 || which == 10) {
            int middle = value(corner) + value(corner + 1) + value(below) + value(below + 1);
            sides = middle > 4 * HALF ? CROSSED[which == 5 ? 0 : 1] : sides;
        }
        for (int i = 0; i < sides.length; i += 2) {
            join(edge(corner, sides[i]), edge(corner, sides[i + 1]));
        }
    }

    /** Edges are numbered by their upper or left sample: twice its index, one more for an upright edge. */
    private int edge(int corner, int side) {
        return switch (side) {
            case 0 -> 2 * corner;
            case 1 -> 2 * (corner + 1) + 1;
            case 2 -> 2 * (corner + stride);
            default -> 2 * corner + 1;
        };
    }

    private void join(int a, int b) {
        link(a, b);
        link(b, a);
    }

    private void link(int from, int to) {
        if (first[from] < 0) {
            first[from] = to;
            touched[count++] = from;
        } else {
            second[from] = to;
        }
    }

    /** Open lines from their ends, then what is left: closed ones. */
    private List<float[]> collect() {
        List<float[]> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (first[touched[i]] >= 0 && second[touched[i]] < 0) {
                lines.add(follow(touched[i]));
            }
        }
        for (int i = 0; i < count; i++) {
            if (first[touched[i]] >= 0) {
                lines.add(follow(touched[i]));
            }
        }
        return lines;
    }

    /** Walks the line and takes its links out. */
    private float[] follow(int start) {
        float[] points = new float[64];
        int length = 0;
        int at = start;
        while (at >= 0) {
            if (length + 2 > points.length) {
                points = Arrays.copyOf(points, 2 * points.length);
            }
            put(points, length, at);
            length += 2;
            int next = first[at] >= 0 ? first[at] : second[at];
            first[at] = -1;
            second[at] = -1;
            if (next >= 0) {
                unlink(next, at);
            }
            at = next;
        }
        float[] line = Arrays.copyOf(points, length);
        return Polylines.simplify(Polylines.smooth(line), TOLERANCE);
    }

    private void unlink(int from, int to) {
        if (first[from] == to) {
            first[from] = second[from];
            second[from] = -1;
        } else if (second[from] == to) {
            second[from] = -1;
        }
    }

    private void put(float[] points, int offset, int edge) {
        int sample = edge / 2;
        boolean upright = (edge & 1) == 1;
        int a = value(sample);
        int b = value(upright ? sample + stride : sample + 1);
        float along = (HALF - a) / (b - a);
        // The first sample is that of the pixel left of and above the tile; its centre is at (-0.5, -0.5).
        int column = sample % stride;
        int row = sample / stride;
        points[offset] = column - 0.5f + (upright ? 0 : along);
        points[offset + 1] = row - 0.5f + (upright ? along : 0);
    }

    private int value(int sample) {
        return samples[sample] & 0xFF;
    }
}
