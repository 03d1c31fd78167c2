package focus.app.state;

/**
 * How the selection is looked at; remembered from one start to the next.
 *
 * @param colour of the overlay, {@code 0xRRGGBB}
 * @param opacity of the overlay, per cent, {@value #LEAST_OPACITY}..{@value #MOST_OPACITY}
 * @param ants whether an outline of dashes shows instead of the overlay
 * @param still whether these dashes stand still; they do so too where the system asks for little motion
 * @param hover whether resting the pointer shows what a click would select
 */
public record SelectionView(int colour, int opacity, boolean ants, boolean still, boolean hover) {
    /** Less is no more seen. */
    public static final int LEAST_OPACITY = 10;

    /** More hides what is below. */
    public static final int MOST_OPACITY = 90;

    /** A blue that few photos have. */
    public static final SelectionView DEFAULT = new SelectionView(0x3D7EFF, 45, false, false, true);

    public SelectionView {
        colour &= 0xFFFFFF;
        opacity = Math.clamp(opacity, LEAST_OPACITY, MOST_OPACITY);
    }

    public SelectionView withColour(int changed) {
        return new SelectionView(changed, opacity, ants, still, hover);
    }

    public SelectionView withOpacity(int changed) {
        return new SelectionView(colour, changed, ants, still, hover);
    }

    public SelectionView withAnts(boolean changed) {
        return new SelectionView(colour, opacity, changed, still, hover);
    }

    public SelectionView withStill(boolean changed) {
        return new SelectionView(colour, opacity, ants, changed, hover);
    }

    public SelectionView withHover(boolean changed) {
        return new SelectionView(colour, opacity, ants, still, changed);
    }
}
