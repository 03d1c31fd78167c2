package focus.app.state;

/** How a selection is looked at while its edge is refined. */
public enum EdgeView {
    /** As the selection is looked at otherwise. */
    OVERLAY,
    /** What is not selected is black. */
    ON_BLACK,
    /** What is not selected is white. */
    ON_WHITE,
    /** The mask itself, white where selected. */
    MASK;

    /** After the last the first. */
    EdgeView next() {
        return switch (this) {
            case OVERLAY -> ON_BLACK;
            case ON_BLACK -> ON_WHITE;
            case ON_WHITE -> MASK;
            case MASK -> OVERLAY;
        };
    }
}
