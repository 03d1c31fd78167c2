package focus.app.service;

import focus.inference.api.MaskLogits;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.BitSet;

/** A mask looked at in the points of a lattice over the picture: coarse, small and quickly compared. Immutable. */
final class LatticeMask {
    /** Points along the longer side; about as fine as a network's own mask. */
    private static final int SIDE = 192;

    /** By so much are the logits moved for a stricter and for a laxer edge. */
    private static final float OFFSET = 1;

    private final BitSet inside;
    private final int points;
    private final int cells;

    private LatticeMask(BitSet inside, int points) {
        this.inside = inside;
        this.points = points;
        this.cells = inside.cardinality();
    }

    /** @param threshold above it a point is inside */
    static LatticeMask of(MaskLogits logits, float threshold) {
        ImageSize size = logits.imageSize();
        double step = (double) Math.max(size.width(), size.height()) / SIDE;
        int columns = Math.max(1, (int) Math.round(size.width() / step));
        int rows = Math.max(1, (int) Math.round(size.height() / step));
        BitSet inside = new BitSet(columns * rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                ImagePoint point =
                        new ImagePoint((column + 0.5) * size.width() / columns, (row + 0.5) * size.height() / rows);
                if (logits.at(point) > threshold) {
                    inside.set(row * columns + column);
                }
            }
        }
        return new LatticeMask(inside, columns * rows);
    }

    /** The IoU between the mask with a stricter and with a laxer edge, 0..1: 1 for an edge that is wholly clear. */
    static double stability(MaskLogits logits) {
        int lax = of(logits, -OFFSET).cells();
        return lax == 0 ? 0 : (double) of(logits, OFFSET).cells() / lax;
    }

    /** Points inside. */
    int cells() {
        return cells;
    }

    /** Of the picture, 0..1. */
    double part() {
        return (double) cells / points;
    }

    /** Points inside both; both of the same picture. */
    int overlap(LatticeMask other) {
        BitSet both = (BitSet) inside.clone();
        both.and(other.inside);
        return both.cardinality();
    }
}
