package focus.app.ui.mask;

import java.util.BitSet;

/** Makes traced lines smoother and shorter. A line is {@code x0, y0, x1, y1, …}; a closed one ends where it begins. */
final class Polylines {
    private Polylines() {}

    static boolean isClosed(float[] line) {
        int last = line.length - 2;
        return line.length > 4 && line[0] == line[last] && line[1] == line[last + 1];
    }

    /** Each point moved halfway to the middle of its neighbours; an open line keeps its ends. Takes stairs out. */
    static float[] smooth(float[] line) {
        float[] out = line.clone();
        for (int i = 2; i < line.length - 2; i += 2) {
            out[i] = mean(line[i - 2], line[i], line[i + 2]);
            out[i + 1] = mean(line[i - 1], line[i + 1], line[i + 3]);
        }
        if (isClosed(line)) {
            int last = line.length - 2;
            out[0] = mean(line[last - 2], line[0], line[2]);
            out[1] = mean(line[last - 1], line[1], line[3]);
            out[last] = out[0];
            out[last + 1] = out[1];
        }
        return out;
    }

    private static float mean(float before, float at, float after) {
        return (before + 2 * at + after) / 4;
    }

    /** Leaves points out as long as the line stays within {@code tolerance} of every one of them. */
    static float[] simplify(float[] line, double tolerance) {
        int points = line.length / 2;
        if (points <= 2) {
            return line;
        }
        BitSet kept = new BitSet(points);
        kept.set(0);
        kept.set(points - 1);
        int[] stack = new int[2 * points];
        int top = 0;
        stack[top++] = 0;
        stack[top++] = points - 1;
        while (top > 0) {
            int to = stack[--top];
            int from = stack[--top];
            int furthest = furthest(line, from, to, tolerance);
            if (furthest > 0) {
                kept.set(furthest);
                stack[top++] = from;
                stack[top++] = furthest;
                stack[top++] = furthest;
                stack[top++] = to;
            }
        }
        float[] out = new float[2 * kept.cardinality()];
        int next = 0;
        for (int point = kept.nextSetBit(0); point >= 0; point = kept.nextSetBit(point + 1)) {
            out[next++] = line[2 * point];
            out[next++] = line[2 * point + 1];
        }
        return out;
    }

    /** The point between that lies furthest from the straight line; -1 if all lie within the tolerance. */
    private static int furthest(float[] line, int from, int to, double tolerance) {
        double x = line[2 * from];
        double y = line[2 * from + 1];
        double dx = line[2 * to] - x;
        double dy = line[2 * to + 1] - y;
        double length = Math.hypot(dx, dy);
        double most = tolerance;
        int found = -1;
        for (int i = from + 1; i < to; i++) {
            double px = line[2 * i] - x;
            double py = line[2 * i + 1] - y;
            double distance = length == 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
            if (distance > most) {
                most = distance;
                found = i;
            }
        }
        return found;
    }
}
