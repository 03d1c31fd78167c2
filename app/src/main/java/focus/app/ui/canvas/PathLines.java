package focus.app.ui.canvas;

import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImagePoint;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws lines through many points of a picture, each on a dark halo so that it shows on every colour. */
final class PathLines {
    private static final double SCRIBBLE_WIDTH = 4;
    private static final double HALO = 2.5;

    private PathLines() {}

    /** @param unit device pixels per unit of layout */
    static void scribble(
            GraphicsContext graphics, Viewport viewport, double unit, List<ImagePoint> path, boolean positive) {
        begin(graphics, viewport, path, false);
        stroke(graphics, Ink.HALO, (SCRIBBLE_WIDTH + HALO) * unit);
        stroke(graphics, Ink.LIGHT, (SCRIBBLE_WIDTH + 1) * unit);
        stroke(graphics, positive ? Ink.POSITIVE : Ink.NEGATIVE, SCRIBBLE_WIDTH * unit);
    }

    /**
     * A thin dashed line.
     *
     * @param closed joins the end with the start
     */
    static void loop(GraphicsContext graphics, Viewport viewport, double unit, List<ImagePoint> path, boolean closed) {
        begin(graphics, viewport, path, closed);
        stroke(graphics, Ink.HALO, 3 * unit);
        graphics.setLineDashes(5 * unit, 4 * unit);
        stroke(graphics, Ink.LIGHT, 1.25 * unit);
        graphics.setLineDashes();
    }

    private static void begin(GraphicsContext graphics, Viewport viewport, List<ImagePoint> path, boolean closed) {
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.beginPath();
        ViewPoint start = viewport.toView(path.getFirst());
        graphics.moveTo(start.x(), start.y());
        if (path.size() == 1) {
            graphics.lineTo(start.x() + 0.01, start.y());
        }
        for (ImagePoint point : path.subList(1, path.size())) {
            ViewPoint at = viewport.toView(point);
            graphics.lineTo(at.x(), at.y());
        }
        if (closed) {
            graphics.closePath();
        }
    }

    private static void stroke(GraphicsContext graphics, Color colour, double width) {
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.stroke();
    }
}
