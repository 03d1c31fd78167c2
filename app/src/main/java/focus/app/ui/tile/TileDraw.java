package focus.app.ui.tile;

import focus.app.ui.viewport.Viewport;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/** Draws one tile, or the part of it that stands for another, where it belongs. */
public final class TileDraw {
    /** Past this many device pixels the renderer's fixed-point numbers are too small; draw only what is in view. */
    private static final double HUGE = 8192;

    private TileDraw() {}

    /** Smooth below 200 %, pixels as squares from there on. */
    public static boolean smooth(Viewport viewport) {
        return viewport.scale() < 2;
    }

    /**
     * Draws {@code image}, which shows all of {@code from}, clipped to {@code to}'s place.
     *
     * @param to {@code from} itself, or a finer tile that it covers
     * @param overlap by how many device pixels it is drawn larger, to the right and downwards
     */
    static void draw(
            GraphicsContext graphics,
            Image image,
            TileAddress from,
            TileAddress to,
            TileLayout layout,
            Viewport view,
            double overlap) {
        ViewRect whole = layout.place(from, view);
        ViewRect place = visiblePart(layout.place(to, view), view);
        if (place.width() <= 0 || place.height() <= 0 || whole.width() <= 0 || whole.height() <= 0) {
            return;
        }
        double across = image.getWidth() / whole.width();
        double down = image.getHeight() / whole.height();
        graphics.drawImage(
                image,
                (place.x() - whole.x()) * across,
                (place.y() - whole.y()) * down,
                place.width() * across,
                place.height() * down,
                place.x(),
                place.y(),
                place.width() + overlap,
                place.height() + overlap);
    }

    /** The tile at its place. */
    public static void draw(
            GraphicsContext graphics, Image image, TileAddress tile, TileLayout layout, Viewport viewport) {
        draw(graphics, image, tile, tile, layout, viewport, 0);
    }

    private static ViewRect visiblePart(ViewRect place, Viewport viewport) {
        if (place.width() <= HUGE && place.height() <= HUGE) {
            return place;
        }
        // One enlarged pixel of margin, so that the cut itself is never seen.
        double margin = Math.ceil(viewport.scale()) + 1;
        return ViewRect.ofEdges(
                Math.max(place.x(), -margin),
                Math.max(place.y(), -margin),
                Math.min(place.right(), viewport.view().width() + margin),
                Math.min(place.bottom(), viewport.view().height() + margin));
    }
}
