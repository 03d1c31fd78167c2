package focus.app.ui.viewport;

/**
 * The size of the view in device pixels.
 *
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record ViewSize(int width, int height) {
    public ViewSize {
        width = Math.max(1, width);
        height = Math.max(1, height);
    }

    public ViewPoint centre() {
        return new ViewPoint(width / 2.0, height / 2.0);
    }
}
