package focus.inference.phrase;

import focus.inference.api.MaskLogits;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** A mask looked at in the points of a lattice over the picture: coarse, small and quickly compared. Immutable. */
public final class LatticeMask {
    /** Points along the longer side; about as fine as a network's own mask. */
    private static final int SIDE = 192;

    /** By so much are the logits moved for a stricter and for a laxer edge. */
    private static final float OFFSET = 1;

    private final BitSet inside;
    private final Lattice lattice;
    private final int cells;

    /**
     * The points: row by row, each in the middle of its cell.
     *
     * @param size of the picture
     */
    record Lattice(ImageSize size, int columns, int rows) {
        static Lattice over(ImageSize size) {
            double step = (double) Math.max(size.width(), size.height()) / SIDE;
            return new Lattice(size, Math.max(1, (int) Math.round(size.width() / step)), Math.max(1, (int)
                    Math.round(size.height() / step)));
        }

        int points() {
            return columns * rows;
        }

        ImagePoint point(int index) {
            int row = index / columns;
            int column = index % columns;
            return new ImagePoint((column + 0.5) * size.width() / columns, (row + 0.5) * size.height() / rows);
        }
    }

    private LatticeMask(BitSet inside, Lattice lattice) {
        this.inside = inside;
        this.lattice = lattice;
        this.cells = inside.cardinality();
    }

    /** @param threshold above it a point is inside */
    public static LatticeMask of(MaskLogits logits, float threshold) {
        Lattice lattice = Lattice.over(logits.imageSize());
        BitSet inside = new BitSet(lattice.points());
        for (int i = 0; i < lattice.points(); i++) {
            inside.set(i, logits.at(lattice.point(i)) > threshold);
        }
        return new LatticeMask(inside, lattice);
    }

    /** The IoU between the mask with a stricter and with a laxer edge, 0..1: 1 for an edge that is wholly clear. */
    public static double stability(MaskLogits logits) {
        int lax = of(logits, -OFFSET).cells();
        return lax == 0 ? 0 : (double) of(logits, OFFSET).cells() / lax;
    }

    /** Points inside. */
    public int cells() {
        return cells;
    }

    /** Of the picture, 0..1. */
    public double part() {
        return (double) cells / lattice.points();
    }

    /** Points inside both; both of the same picture. */
    public int overlap(LatticeMask other) {
        BitSet both = (BitSet) inside.clone();
        both.and(other.inside);
        return both.cardinality();
    }

    Lattice lattice() {
        return lattice;
    }

    /** The mean of the points inside, full-resolution picture space; the picture's corner for an empty mask. */
    ImagePoint middle() {
        double x = inside.stream().mapToDouble(i -> lattice.point(i).x()).sum();
        double y = inside.stream().mapToDouble(i -> lattice.point(i).y()).sum();
        return new ImagePoint(x / Math.max(1, cells), y / Math.max(1, cells));
    }

    /** The last row with a point inside; -1 for an empty mask. */
    int lowestRow() {
        return cells == 0 ? -1 : (inside.length() - 1) / lattice.columns();
    }

    /** Which part of the points inside fits, 0..1; 0 for an empty mask. */
    double share(IntPredicate fits) {
        return (double) inside.stream().filter(fits).count() / Math.max(1, cells);
    }
}
