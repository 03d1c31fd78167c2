package focus.app.ui.mask;

import focus.app.ui.tile.GraphicsCard;
import focus.app.ui.tile.TileAddress;
import focus.app.ui.tile.TileDraw;
import focus.app.ui.tile.ViewRect;
import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImageRect;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws a frame of the overlay: the tint, then a light line on a dark one, to be seen on any picture. */
final class MaskPainter {
    private static final Color DARK = Color.rgb(8, 12, 24, 0.62);
    private static final Color LIGHT = Color.WHITE;
    private static final double DARK_WIDTH = 3;
    private static final double LIGHT_WIDTH = 1.3;
    private static final double COLOURED_WIDTH = 1.8;

    private final boolean software = !GraphicsCard.isUsed();

    /** @param march how far the ants have gone, units of layout */
    void paint(GraphicsContext graphics, MaskFrame frame, Viewport viewport, double outputScale, double march) {
        // The tint's level is near that of the screen and its edge lies under the outline: smoothing shows nothing
        // there,
        // and without a graphics card costs ten times as much.
        graphics.setImageSmoothing(false);
        graphics.setFill(frame.request().look().full());
        frame.tiles().forEach((address, tile) -> tint(graphics, address, tile, frame, viewport));
        graphics.beginPath();
        for (Map.Entry<TileAddress, MaskTile> entry : frame.tiles().entrySet()) {
            if (isInView(frame.layout().place(entry.getKey(), viewport), viewport)) {
                trace(graphics, entry.getKey(), entry.getValue(), frame, viewport);
            }
        }
        boolean edges = frame.request().detail().pixelEdges();
        graphics.setLineCap(edges ? StrokeLineCap.SQUARE : StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        boolean cased = !software || frame.request().strokes().stretches().isEmpty();
        outline(new Pen(graphics, outputScale, edges, cased), frame.request().look(), march);
    }

    private static void outline(Pen pen, MaskLook look, double march) {
        switch (look.line()) {
            case NONE -> {}
            case PLAIN -> {
                pen.casing();
                pen.stroke(LIGHT, LIGHT_WIDTH);
            }
            case COLOURED -> {
                pen.casing();
                pen.stroke(look.colour(1), COLOURED_WIDTH);
            }
            case ANTS -> {
                pen.stroke(Color.BLACK, LIGHT_WIDTH);
                pen.dashes(march);
                pen.stroke(LIGHT, LIGHT_WIDTH);
                pen.solid();
            }
        }
    }

    /**
     * Draws along the path that was traced.
     *
     * @param cased whether lines lie on darker ones; left out under the brush where it would hold the brush up
     */
    private record Pen(GraphicsContext graphics, double outputScale, boolean edges, boolean cased) {
        void casing() {
            if (cased) {
                stroke(DARK, DARK_WIDTH);
            }
        }

        void stroke(Color colour, double width) {
            graphics.setStroke(colour);
            graphics.setLineWidth(width(width, outputScale, edges));
            graphics.stroke();
        }

        void dashes(double march) {
            graphics.setLineCap(StrokeLineCap.BUTT);
            graphics.setLineDashes(MarchingAnts.DASH * outputScale, MarchingAnts.DASH * outputScale);
            graphics.setLineDashOffset(march * outputScale);
        }

        void solid() {
            graphics.setLineDashes();
            graphics.setLineDashOffset(0);
        }
    }

    /** Along pixel edges an odd number of device pixels, so that both sides of a line are sharp. */
    private static double width(double wanted, double outputScale, boolean edges) {
        double width = wanted * outputScale;
        return edges ? 2 * Math.floor(width / 2) + 1 : width;
    }

    private static void tint(
            GraphicsContext graphics, TileAddress address, MaskTile tile, MaskFrame frame, Viewport viewport) {
        switch (tile.tint()) {
            case Tint.None() -> {}
            case Tint.Full() -> {
                ViewRect place = frame.layout().place(address, viewport);
                graphics.fillRect(place.x(), place.y(), place.width(), place.height());
            }
            case Tint.Painted(Image image) -> TileDraw.draw(graphics, image, address, frame.layout(), viewport);
        }
    }

    private static void trace(
            GraphicsContext graphics, TileAddress address, MaskTile tile, MaskFrame frame, Viewport viewport) {
        ImageRect area = tile.shown().area();
        double scale = viewport.scale() * (1 << address.level());
        double left = viewport.originX() + area.x() * scale;
        double top = viewport.originY() + area.y() * scale;
        boolean edges = frame.request().detail().pixelEdges();
        for (float[] line : tile.outline().lines()) {
            for (int i = 0; i < line.length; i += 2) {
                double x = left + line[i] * scale;
                double y = top + line[i + 1] * scale;
                if (edges) {
                    x = Math.floor(x) + 0.5;
                    y = Math.floor(y) + 0.5;
                }
                if (i == 0) {
                    graphics.moveTo(x, y);
                } else {
                    graphics.lineTo(x, y);
                }
            }
        }
    }

    private static boolean isInView(ViewRect place, Viewport viewport) {
        return place.right() >= 0
                && place.bottom() >= 0
                && place.x() <= viewport.view().width()
                && place.y() <= viewport.view().height();
    }
}
