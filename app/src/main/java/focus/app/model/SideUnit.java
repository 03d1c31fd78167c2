package focus.app.model;

/** What the length of a side is counted in. */
public enum SideUnit {
    PIXELS,
    /** Of what the side was before. */
    PERCENT;

    /**
     * How many times as long a side becomes.
     *
     * @param value in this unit
     * @param before pixels
     * @param relative whether {@code value} is what is added to the side
     */
    public double factor(double value, int before, boolean relative) {
        double part = value / whole(before);
        return relative ? 1 + part : part;
    }

    /** What {@link #factor} was made from. */
    public double value(double factor, int before, boolean relative) {
        return (relative ? factor - 1 : factor) * whole(before);
    }

    private double whole(int before) {
        return switch (this) {
            case PIXELS -> before;
            case PERCENT -> 100;
        };
    }
}
