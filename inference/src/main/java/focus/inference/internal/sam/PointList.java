package focus.inference.internal.sam;

import focus.inference.image.ImagePoint;
import java.util.Arrays;

/** Prompt points as the decoder wants them: coordinates as {@link Geometry#modelX} gives them, and a label for each. */
final class PointList {
    /** What a point says to the network. */
    enum Label {
        BACKGROUND(0),
        OBJECT(1),
        BOX_TOP_LEFT(2),
        BOX_BOTTOM_RIGHT(3);

        private final float value;

        Label(float value) {
            this.value = value;
        }
    }

    private final Geometry geometry;
    private float[] coordinates = new float[8];
    private float[] labels = new float[4];
    private int size;

    PointList(Geometry geometry) {
        this.geometry = geometry;
    }

    void add(ImagePoint point, Label label) {
        append(geometry.modelX(point), geometry.modelY(point), label.value);
    }

    /** The point that says that no box follows; the network was trained to find it there. */
    void addPadding(int label) {
        append(0, 0, label);
    }

    private void append(float x, float y, float label) {
        if (size == labels.length) {
            labels = Arrays.copyOf(labels, size * 2);
            coordinates = Arrays.copyOf(coordinates, size * 4);
        }
        coordinates[size * 2] = x;
        coordinates[size * 2 + 1] = y;
        labels[size] = label;
        size++;
    }

    int size() {
        return size;
    }

    /** x, y, x, y, ...; a copy. */
    float[] coordinates() {
        return Arrays.copyOf(coordinates, size * 2);
    }

    /** A copy. */
    float[] labels() {
        return Arrays.copyOf(labels, size);
    }
}
