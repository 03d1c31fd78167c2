package focus.app.model;

/** What can be done to the edge of a selection. */
public enum Modification {
    /** The edge moves outward. */
    GROW,
    /** The edge moves inward; the picture's border is no edge. */
    SHRINK,
    /** The edge fades, to both sides as far as the amount. */
    FEATHER,
    /** Corners get round, spikes and dents narrower than the amount go. */
    SMOOTH,
    /** What is unselected but enclosed becomes selected. Takes no amount. */
    FILL_HOLES,
    /** Hair and fur are found in the photo, to both sides of the edge as far as the amount. */
    REFINE_EDGE;

    public boolean takesAmount() {
        return this != FILL_HOLES;
    }
}
