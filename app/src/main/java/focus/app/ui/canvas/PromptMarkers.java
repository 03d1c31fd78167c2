package focus.app.ui.canvas;

import focus.app.ui.tool.Gesture;
import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.Viewport;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/** Draws the clicks and boxes that a mask was asked for with: small, the sign readable without its colour. */
final class PromptMarkers {
    private static final double RADIUS = 7;
    private static final double ARM = 3.25;
    private static final double WHILE_PRESSED = 0.7;

    /** @param outputScale device pixels per unit of layout */
    void paint(GraphicsContext graphics, Viewport viewport, double outputScale, List<Prompt> prompts, Gesture gesture) {
        for (Prompt prompt : prompts) {
            switch (prompt) {
                case Prompt.Box(ImagePoint from, ImagePoint to) -> box(graphics, viewport, outputScale, from, to);
                case Prompt.Click(ImagePoint point, boolean positive) ->
                    click(graphics, viewport.toView(point), outputScale, positive);
                case Prompt.Scribble(List<ImagePoint> path, boolean positive) ->
                    PathLines.scribble(graphics, viewport, outputScale, path, positive);
                case Prompt.Lasso(List<ImagePoint> path) -> PathLines.loop(graphics, viewport, outputScale, path, true);
                case Prompt.MaskPrompt _ -> {}
            }
        }
        paint(graphics, viewport, outputScale, gesture);
    }

    private static void paint(GraphicsContext graphics, Viewport viewport, double unit, Gesture gesture) {
        switch (gesture) {
            case Gesture.Pressed(ImagePoint point, boolean positive) -> {
                graphics.setGlobalAlpha(WHILE_PRESSED);
                click(graphics, viewport.toView(point), unit, positive);
                graphics.setGlobalAlpha(1);
            }
            case Gesture.Scribbling(List<ImagePoint> path, boolean positive) ->
                PathLines.scribble(graphics, viewport, unit, path, positive);
            case Gesture.Outline(List<ImagePoint> path) -> PathLines.loop(graphics, viewport, unit, path, false);
            case Gesture.Corners(List<ImagePoint> corners, List<ImagePoint> line) -> {
                PathLines.loop(graphics, viewport, unit, line, false);
                corners.forEach(corner -> corner(graphics, viewport.toView(corner), unit));
            }
            case Gesture.None _, Gesture.RubberBand _, Gesture.Stroke _, Gesture.Level _, Gesture.Dragging _ -> {}
        }
    }

    private static void corner(GraphicsContext graphics, ViewPoint at, double unit) {
        disc(graphics, at.x(), at.y(), 4 * unit, Ink.HALO);
        disc(graphics, at.x(), at.y(), 2.75 * unit, Ink.LIGHT);
    }

    private static void click(GraphicsContext graphics, ViewPoint at, double unit, boolean positive) {
        double x = Math.floor(at.x()) + 0.5;
        double y = Math.floor(at.y()) + 0.5;
        disc(graphics, x, y, (RADIUS + 1.75) * unit, Ink.HALO);
        disc(graphics, x, y, (RADIUS + 0.75) * unit, Ink.LIGHT);
        disc(graphics, x, y, (RADIUS - 0.75) * unit, positive ? Ink.POSITIVE : Ink.NEGATIVE);
        graphics.setStroke(Ink.LIGHT);
        graphics.setLineWidth(1.75 * unit);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.strokeLine(x - ARM * unit, y, x + ARM * unit, y);
        if (positive) {
            graphics.strokeLine(x, y - ARM * unit, x, y + ARM * unit);
        }
    }

    private static void disc(GraphicsContext graphics, double x, double y, double radius, Color colour) {
        graphics.setFill(colour);
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void box(GraphicsContext graphics, Viewport viewport, double unit, ImagePoint from, ImagePoint to) {
        ViewPoint start = viewport.toView(from);
        ViewPoint end = viewport.toView(to);
        double x = Math.floor(start.x()) + 0.5;
        double y = Math.floor(start.y()) + 0.5;
        double width = Math.floor(end.x()) + 0.5 - x;
        double height = Math.floor(end.y()) + 0.5 - y;
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setStroke(Ink.HALO);
        graphics.setLineWidth(3 * unit);
        graphics.strokeRect(x, y, width, height);
        graphics.setStroke(Ink.LIGHT);
        graphics.setLineWidth(unit);
        graphics.setLineDashes(5 * unit, 4 * unit);
        graphics.strokeRect(x, y, width, height);
        graphics.setLineDashes();
    }
}
