package focus.app.ui.tool;

import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point moved by the arrow keys, for working without a mouse. Stands on pixel centres. Hidden until the first key, and
 * again when the mouse is used.
 */
public final class PointCursor {
    /** What Shift multiplies a step by. */
    private static final int FAST = 10;

    private @Nullable ImagePoint at;
    private boolean shown;

    /** Empty while hidden. */
    public Optional<ImagePoint> point() {
        return shown ? Optional.ofNullable(at) : Optional.empty();
    }

    public void hide() {
        shown = false;
    }

    /** Another picture: the next key starts in the middle of the view. */
    public void reset() {
        shown = false;
        at = null;
    }

    /**
     * Moves by one picture pixel, or as many as one device pixel shows. The first call only shows the cursor: where it
     * was last, if that is in view, else in the middle of the view.
     *
     * @param columns -1, 0 or 1
     * @param rows -1, 0 or 1
     */
    public ImagePoint move(int columns, int rows, boolean fast, Viewport viewport) {
        ImagePoint from = at;
        boolean appearing = !shown || from == null;
        if (from == null || (appearing && !isVisible(from, viewport))) {
            from = viewport.toPicture(viewport.view().centre());
        }
        int step = appearing ? 0 : (int) Math.max(1, Math.round(1 / viewport.scale())) * (fast ? FAST : 1);
        ImagePoint next = onPicture(from.x() + columns * step, from.y() + rows * step, viewport.picture());
        at = next;
        shown = true;
        return next;
    }

    private static boolean isVisible(ImagePoint point, Viewport viewport) {
        return viewport.visible().contains((int) Math.floor(point.x()), (int) Math.floor(point.y()));
    }

    private static ImagePoint onPicture(double x, double y, ImageSize picture) {
        return ImagePoint.centreOf(
                Math.clamp((int) Math.floor(x), 0, picture.width() - 1),
                Math.clamp((int) Math.floor(y), 0, picture.height() - 1));
    }
}
