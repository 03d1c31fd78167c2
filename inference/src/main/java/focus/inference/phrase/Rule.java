package focus.inference.phrase;

/** Which of several things of a name is meant. */
public enum Rule {
    LEFT,
    RIGHT,
    TOP,
    BOTTOM,
    MIDDLE,
    BIGGEST,
    SMALLEST,
    /** To the camera: what reaches lowest, as things stand on the ground. */
    NEAREST,
    FARTHEST;

    /** The larger, the more the rule means the mask. */
    double rank(LatticeMask mask) {
        return switch (this) {
            case LEFT -> -mask.middle().x();
            case RIGHT -> mask.middle().x();
            case TOP -> -mask.middle().y();
            case BOTTOM -> mask.middle().y();
            case MIDDLE -> -Math.abs(mask.middle().x() - mask.lattice().size().width() / 2.0);
            case BIGGEST -> mask.cells();
            case SMALLEST -> -mask.cells();
            case NEAREST -> mask.lowestRow();
            case FARTHEST -> -mask.lowestRow();
        };
    }
}
