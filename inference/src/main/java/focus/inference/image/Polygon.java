package focus.inference.image;

import java.util.Arrays;
import java.util.List;

/**
 * The area inside a closed line, which may cross itself: all that the line goes round at least once in balance (the
 * non-zero rule). The last point is joined with the first.
 *
 * @param points at least three, in the space of the pixels that are asked for
 */
public record Polygon(List<ImagePoint> points) {
    public Polygon {
        points = List.copyOf(points);
        if (points.size() < 3) {
            throw new IllegalArgumentException("an area has at least three corners, not " + points.size());
        }
    }

    /** The pixels that it can touch; may reach outside the picture. */
    public ImageRect bounds() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (ImagePoint point : points) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return ImageRect.ofEdges(
                (int) Math.floor(left), (int) Math.floor(top), (int) Math.ceil(right), (int) Math.ceil(bottom));
    }

    /**
     * How much of every pixel lies inside, 0..255: exact along a row, four lines for each row.
     *
     * @param area the pixels wanted
     * @return row by row, {@code area.width()} a row
     */
    public byte[] coverage(ImageRect area) {
        byte[] samples = new byte[Math.toIntExact(area.area())];
        Edges edges = Edges.crossing(points, area.y(), area.bottom());
        float[] row = new float[area.width()];
        for (int y = 0; y < area.height(); y++) {
            Arrays.fill(row, 0);
            for (int line = 0; line < Edges.LINES; line++) {
                edges.add(area.y() + y + (line + 0.5) / Edges.LINES, area.x(), row);
            }
            for (int x = 0; x < row.length; x++) {
                samples[y * row.length + x] = (byte) (Math.min(1, row[x] / Edges.LINES) * 255 + 0.5f);
            }
        }
        return samples;
    }

    /** The sides that lie over some rows, and where a level line meets them. */
    private static final class Edges {
        static final int LINES = 4;

        private final double[] fromX;
        private final double[] fromY;
        private final double[] toX;
        private final double[] toY;
        private final double[] meets;
        private final int[] turns;
        private int met;

        private Edges(int count) {
            fromX = new double[count];
            fromY = new double[count];
            toX = new double[count];
            toY = new double[count];
            meets = new double[count];
            turns = new int[count];
        }

        static Edges crossing(List<ImagePoint> points, int top, int bottom) {
            int[] found = new int[points.size()];
            int count = 0;
            for (int i = 0; i < found.length; i++) {
                double from = points.get(i).y();
                double to = points.get((i + 1) % found.length).y();
                if (from != to && Math.min(from, to) < bottom && Math.max(from, to) > top) {
                    found[count++] = i;
                }
            }
            Edges edges = new Edges(count);
            for (int i = 0; i < count; i++) {
                ImagePoint from = points.get(found[i]);
                ImagePoint to = points.get((found[i] + 1) % found.length);
                edges.fromX[i] = from.x();
                edges.fromY[i] = from.y();
                edges.toX[i] = to.x();
                edges.toY[i] = to.y();
            }
            return edges;
        }

        /** Adds the inside of the level line at {@code y} to the pixels of a row that begins at {@code left}. */
        void add(double y, int left, float[] row) {
            meet(y);
            int around = 0;
            for (int i = 0; i + 1 < met; i++) {
                around += turns[i];
                if (around != 0) {
                    fill(row, meets[i] - left, meets[i + 1] - left);
                }
            }
        }

        private void meet(double y) {
            met = 0;
            for (int i = 0; i < fromX.length; i++) {
                boolean down = fromY[i] <= y && y < toY[i];
                boolean up = toY[i] <= y && y < fromY[i];
                if (down || up) {
                    double along = (y - fromY[i]) / (toY[i] - fromY[i]);
                    insert(fromX[i] + along * (toX[i] - fromX[i]), down ? 1 : -1);
                }
            }
        }

        private void insert(double x, int turn) {
            int at = met++;
            while (at > 0 && meets[at - 1] > x) {
                meets[at] = meets[at - 1];
                turns[at] = turns[at - 1];
                at--;
            }
            meets[at] = x;
            turns[at] = turn;
        }

        private static void fill(float[] row, double from, double to) {
            double start = Math.max(0, from);
            double end = Math.min(row.length, to);
            if (start >= end) {
                return;
            }
            int first = (int) start;
            int last = Math.min(row.length - 1, (int) end);
            if (first == last) {
                row[first] += (float) (end - start);
                return;
            }
            row[first] += (float) (first + 1 - start);
            for (int x = first + 1; x < last; x++) {
                row[x] += 1;
            }
            row[last] += (float) (end - last);
        }
    }
}
