package focus.inference.edge;

/** Numbers on a small grid. */
final class Plane {
    private final float[] values;
    private final int width;

    /** @param values row by row, taken over */
    Plane(float[] values, int width) {
        this.values = values;
        this.width = width;
    }

    /** Row by row, not copied, not to be changed. */
    float[] values() {
        return values;
    }

    int width() {
        return width;
    }

    int height() {
        return values.length / width;
    }

    /** A number computed for each place. */
    @FunctionalInterface
    interface Cell {
        float at(int index);
    }

    static Plane of(int length, int width, Cell cell) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = cell.at(i);
        }
        return new Plane(values, width);
    }

    /** The mean over the square of {@code 2 radius + 1} places a side around each, as far as there are any. */
    Plane means(int radius) {
        int height = height();
        double[] columns = new double[width];
        float[] means = new float[values.length];
        for (int y = -radius; y < height; y++) {
            addRow(columns, y + radius, 1);
            addRow(columns, y - radius - 1, -1);
            if (y >= 0) {
                int rows = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1;
                meansOfRow(columns, rows, radius, means, y * width);
            }
        }
        return new Plane(means, width);
    }

    private void addRow(double[] columns, int y, int sign) {
        if (y >= 0 && y < height()) {
            for (int x = 0; x < width; x++) {
                columns[x] += sign * (double) values[y * width + x];
            }
        }
    }

    private void meansOfRow(double[] columns, int rows, int radius, float[] means, int start) {
        double sum = 0;
        int count = 0;
        for (int x = -radius; x < width; x++) {
            if (x + radius < width) {
                sum += columns[x + radius];
                count++;
            }
            if (x - radius - 1 >= 0) {
                sum -= columns[x - radius - 1];
                count--;
            }
            if (x >= 0) {
                means[start + x] = (float) (sum / (rows * count));
            }
        }
    }
}
