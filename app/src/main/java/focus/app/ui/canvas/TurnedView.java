package focus.app.ui.canvas;

import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.ViewSize;
import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImagePoint;
import javafx.scene.canvas.GraphicsContext;

/**
 * A view in which the picture is turned about its middle: what has to be painted, as if it were not turned, so that nothing
 * lacks in the corners.
 *
 * @param viewport around all that the turned view can show
 * @param pivot the picture's middle in the view
 * @param left where that viewport begins, device pixels of the view
 * @param top the same
 */
record TurnedView(Viewport viewport, ViewPoint pivot, double left, double top, double degrees) {
    static TurnedView of(Viewport view, double degrees) {
        ViewPoint pivot = view.toView(
                new ImagePoint(view.picture().width() / 2.0, view.picture().height() / 2.0));
        if (degrees == 0) {
            return new TurnedView(view, pivot, 0, 0, 0);
        }
        double reach = Math.hypot(
                Math.max(pivot.x(), view.view().width() - pivot.x()),
                Math.max(pivot.y(), view.view().height() - pivot.y()));
        double across = Math.ceil(Math.min(reach, view.picture().width() * view.scale() / 2 + 1));
        double down = Math.ceil(Math.min(reach, view.picture().height() * view.scale() / 2 + 1));
        double left = Math.floor(pivot.x() - across);
        double top = Math.floor(pivot.y() - down);
        Viewport around = new Viewport(
                view.picture(),
                new ViewSize((int) (2 * across) + 1, (int) (2 * down) + 1),
                view.scale(),
                view.originX() - left,
                view.originY() - top,
                view.margin());
        return new TurnedView(around, pivot, left, top, degrees);
    }

    /** From now on {@link #viewport} is painted where it belongs. */
    void enter(GraphicsContext graphics) {
        if (degrees != 0) {
            graphics.translate(pivot.x(), pivot.y());
            graphics.rotate(degrees);
            graphics.translate(left - pivot.x(), top - pivot.y());
        }
    }
}
