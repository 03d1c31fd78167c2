package focus.app.model;

/** How an area and what is selected already become the new selection. */
public enum Combination {
    ADD,
    SUBTRACT,
    /** What lies in both. */
    INTERSECT;

    /**
     * @param before coverage of a pixel, 0..255
     * @param area how much of the pixel the area covers, 0..255
     */
    int of(int before, int area) {
        return switch (this) {
            case ADD -> Math.max(before, area);
            case SUBTRACT -> Math.min(before, 255 - area);
            case INTERSECT -> Math.min(before, area);
        };
    }
}
