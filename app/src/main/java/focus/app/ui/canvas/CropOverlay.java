package focus.app.ui.canvas;

import focus.app.model.CropDraft;
import focus.app.model.CropRect;
import focus.app.ui.tool.Gesture;
import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.Viewport;
import focus.inference.image.ImagePoint;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws a crop's frame: what is cut off darkened, thirds inside, handles at corners and edges. */
final class CropOverlay {
    private static final Color CUT_OFF = Color.rgb(10, 12, 16, 0.62);
    private static final Color THIRDS = Color.rgb(255, 255, 255, 0.5);
    private static final Color THIRDS_HALO = Color.rgb(0, 0, 0, 0.28);
    private static final double ARM = 18;
    private static final double THICK = 3.5;

    /** Where the frame is, whole device pixels. */
    private record Box(double left, double top, double right, double bottom) {
        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }
    }

    /** @param unit device pixels per unit of layout */
    void paint(GraphicsContext graphics, Viewport viewport, double unit, CropDraft draft, Gesture gesture) {
        CropRect frame = draft.frame();
        ViewPoint from = viewport.toView(new ImagePoint(frame.x(), frame.y()));
        ViewPoint to = viewport.toView(new ImagePoint(frame.right(), frame.bottom()));
        Box box = new Box(Math.rint(from.x()), Math.rint(from.y()), Math.rint(to.x()), Math.rint(to.y()));
        darken(graphics, viewport, box);
        thirds(graphics, box, unit);
        outline(graphics, box, unit);
        handles(graphics, box, unit);
        if (gesture instanceof Gesture.Level(ImagePoint start, ImagePoint end)) {
            line(graphics, viewport.toView(start), viewport.toView(end), Ink.HALO, 4 * unit);
            line(graphics, viewport.toView(start), viewport.toView(end), Ink.LIGHT, 1.5 * unit);
        }
    }

    private static void darken(GraphicsContext graphics, Viewport viewport, Box box) {
        double width = viewport.view().width();
        double height = viewport.view().height();
        graphics.setFill(CUT_OFF);
        graphics.fillRect(0, 0, width, Math.max(0, box.top));
        graphics.fillRect(0, box.bottom, width, Math.max(0, height - box.bottom));
        graphics.fillRect(0, box.top, Math.max(0, box.left), box.height());
        graphics.fillRect(box.right, box.top, Math.max(0, width - box.right), box.height());
    }

    private static void thirds(GraphicsContext graphics, Box box, double unit) {
        for (int third = 1; third <= 2; third++) {
            double x = Math.rint(box.left + box.width() * third / 3) + 0.5;
            double y = Math.rint(box.top + box.height() * third / 3) + 0.5;
            for (boolean halo : new boolean[] {true, false}) {
                Color colour = halo ? THIRDS_HALO : THIRDS;
                double width = (halo ? 3 : 1) * unit;
                line(graphics, new ViewPoint(x, box.top), new ViewPoint(x, box.bottom), colour, width);
                line(graphics, new ViewPoint(box.left, y), new ViewPoint(box.right, y), colour, width);
            }
        }
    }

    private static void outline(GraphicsContext graphics, Box box, double unit) {
        graphics.setStroke(Ink.HALO);
        graphics.setLineWidth(3 * unit);
        graphics.strokeRect(box.left, box.top, box.width(), box.height());
        graphics.setStroke(Ink.LIGHT);
        graphics.setLineWidth(unit);
        graphics.strokeRect(box.left, box.top, box.width(), box.height());
    }

    /** Angles at the corners, bars in the middle of the edges; shorter where the frame is small. */
    private static void handles(GraphicsContext graphics, Box box, double unit) {
        double arm = Math.min(ARM * unit, Math.min(box.width(), box.height()) / 4);
        double middleX = (box.left + box.right) / 2;
        double middleY = (box.top + box.bottom) / 2;
        for (boolean halo : new boolean[] {true, false}) {
            Color colour = halo ? Ink.HALO : Ink.LIGHT;
            double width = (halo ? THICK + 2 : THICK) * unit;
            for (double x : new double[] {box.left, box.right}) {
                double inward = x == box.left ? arm : -arm;
                for (double y : new double[] {box.top, box.bottom}) {
                    double down = y == box.top ? arm : -arm;
                    line(graphics, new ViewPoint(x, y), new ViewPoint(x + inward, y), colour, width);
                    line(graphics, new ViewPoint(x, y), new ViewPoint(x, y + down), colour, width);
                }
                line(graphics, new ViewPoint(x, middleY - arm / 2), new ViewPoint(x, middleY + arm / 2), colour, width);
            }
            for (double y : new double[] {box.top, box.bottom}) {
                line(graphics, new ViewPoint(middleX - arm / 2, y), new ViewPoint(middleX + arm / 2, y), colour, width);
            }
        }
    }

    private static void line(GraphicsContext graphics, ViewPoint from, ViewPoint to, Color colour, double width) {
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.strokeLine(from.x(), from.y(), to.x(), to.y());
    }
}
