package focus.app.ui.tool;

import focus.app.state.ToolId;
import focus.inference.api.Prompt.Lasso;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.Polygon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line drawn around something by hand; its end is joined with its start. */
public final class LassoTool implements CanvasTool {
    /** A lasso whose bounds are smaller than this on screen was a click by mistake. */
    private static final double SMALLEST_VIEW = 4;

    private final DrawnPath path = new DrawnPath();
    private @Nullable Pointer began;

    @Override
    public ToolId id() {
        return ToolId.LASSO;
    }

    @Override
    public PointerLook look() {
        return PointerLook.CROSSHAIR;
    }

    @Override
    public boolean isDrawnByKeyboard() {
        return true;
    }

    @Override
    public void pressed(Pointer at, ToolDesk desk) {
        began = at;
        path.begin(at, desk);
    }

    @Override
    public void dragged(Pointer at, ToolDesk desk) {
        path.extend(at, desk);
    }

    @Override
    public void released(Pointer at, ToolDesk desk) {
        path.extend(at, desk);
        List<ImagePoint> points = path.end();
        Pointer start = began;
        if (start != null && isArea(points, desk.viewport().scale())) {
            AreaOutcome.deliver(desk, start, new Lasso(points), points);
        }
    }

    static boolean isArea(List<ImagePoint> points, double scale) {
        if (points.size() < 3) {
            return false;
        }
        ImageRect bounds = new Polygon(points).bounds();
        double smallest = Math.max(1, SMALLEST_VIEW / scale);
        return bounds.width() >= smallest && bounds.height() >= smallest;
    }

    @Override
    public void cancel() {
        path.end();
    }

    @Override
    public Gesture gesture() {
        return path.isEmpty() ? new Gesture.None() : new Gesture.Outline(path.points());
    }
}
