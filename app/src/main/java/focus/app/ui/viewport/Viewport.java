package focus.app.ui.viewport;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;

/**
 * Which part of a picture shows where: the one place that converts between picture space (full-resolution pixels from
 * the picture's top-left) and view space (device pixels from the view's top-left). Immutable.
 *
 * <p>The view's centre always lies on the picture, so the picture cannot get lost. Pictures are drawn from a whole device
 * pixel on ({@link #originX}), so that pixels stay crisp; the unrounded offset is kept, so that zooming in many small
 * steps does not drift.
 *
 * @param picture full-resolution size
 * @param view device pixels
 * @param scale device pixels per picture pixel; 1 is 100 %
 * @param offsetX where the picture's left edge is, device pixels, unrounded
 * @param offsetY where the picture's top edge is, device pixels, unrounded
 * @param margin device pixels left free on each side by {@link #fit}
 */
public record Viewport(ImageSize picture, ViewSize view, double scale, double offsetX, double offsetY, double margin) {
    public Viewport {
        if (!(scale > 0) || !Double.isFinite(scale)) {
            throw new IllegalArgumentException("a scale is above 0, not " + scale);
        }
        offsetX = clampOffset(offsetX, view.width(), picture.width() * scale);
        offsetY = clampOffset(offsetY, view.height(), picture.height() * scale);
    }

    /**
     * The whole picture in the middle of the view; at most 100 %, but for pictures too small to be seen.
     *
     * @param margin device pixels to leave free on each side
     */
    public static Viewport fit(ImageSize picture, ViewSize view, double margin) {
        double scale = ZoomRange.of(picture, view, margin).fit();
        return new Viewport(
                picture,
                view,
                scale,
                (view.width() - picture.width() * scale) / 2,
                (view.height() - picture.height() * scale) / 2,
                margin);
    }

    public Viewport fit() {
        return fit(picture, view, margin);
    }

    /** The device pixel column at which the picture's left edge is drawn. */
    public double originX() {
        return Math.rint(offsetX);
    }

    /** The device pixel row at which the picture's top edge is drawn. */
    public double originY() {
        return Math.rint(offsetY);
    }

    public ViewPoint toView(ImagePoint point) {
        return new ViewPoint(originX() + point.x() * scale, originY() + point.y() * scale);
    }

    /** May lie outside the picture. */
    public ImagePoint toPicture(ViewPoint point) {
        return new ImagePoint((point.x() - originX()) / scale, (point.y() - originY()) / scale);
    }

    /** The picture pixels that the view shows, also those shown in part; empty when none. */
    public ImageRect visible() {
        return ImageRect.ofEdges(
                        (int) Math.floor(-originX() / scale),
                        (int) Math.floor(-originY() / scale),
                        (int) Math.ceil((view.width() - originX()) / scale),
                        (int) Math.ceil((view.height() - originY()) / scale))
                .intersect(picture.bounds());
    }

    /** At another scale, clamped to what is sensible, with the picture point under {@code about} staying there. */
    public Viewport zoomTo(double wanted, ViewPoint about) {
        double next = range().clamp(wanted);
        double factor = next / scale;
        return new Viewport(
                picture,
                view,
                next,
                about.x() - (about.x() - offsetX) * factor,
                about.y() - (about.y() - offsetY) * factor,
                margin);
    }

    /** To the next round zoom above. */
    public Viewport zoomIn(ViewPoint about) {
        return zoomTo(range().above(scale), about);
    }

    /** To the next round zoom below. */
    public Viewport zoomOut(ViewPoint about) {
        return zoomTo(range().below(scale), about);
    }

    /** Moves the picture by so many device pixels, as far as it may go. */
    public Viewport pan(double dx, double dy) {
        return new Viewport(picture, view, scale, originX() + dx, originY() + dy, margin);
    }

    /** The same picture point in the middle of a view of another size. */
    public Viewport resize(ViewSize size, double newMargin) {
        return new Viewport(
                picture,
                size,
                scale,
                offsetX + (size.width() - view.width()) / 2.0,
                offsetY + (size.height() - view.height()) / 2.0,
                newMargin);
    }

    /** Pans no further than needed for {@code point} to be at least {@code border} device pixels inside the view. */
    public Viewport reveal(ImagePoint point, double border) {
        ViewPoint at = toView(point);
        double room = Math.min(border, Math.min(view.width(), view.height()) / 2.0);
        double dx = Math.clamp(at.x(), room, view.width() - room) - at.x();
        double dy = Math.clamp(at.y(), room, view.height() - room) - at.y();
        return dx == 0 && dy == 0 ? this : pan(dx, dy);
    }

    private ZoomRange range() {
        return ZoomRange.of(picture, view, margin);
    }

    private static double clampOffset(double offset, double view, double picture) {
        return Math.clamp(offset, view / 2 - picture, view / 2);
    }
}
