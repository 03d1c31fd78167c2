package focus.app.ui.tool;

import focus.app.state.ToolId;
import focus.app.ui.viewport.ViewPoint;
import focus.inference.api.Prompt.Lasso;
import focus.inference.image.ImagePoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line around something, corner by corner: each press is one. A press on the first or again on the last corner closes
 * it, as a double click does.
 */
public final class PolygonTool implements CanvasTool {
    /** A press so near a corner means that corner, device pixels. */
    private static final double NEAR = 7;

    private final List<ImagePoint> corners = new ArrayList<>();
    private @Nullable Pointer began;
    private @Nullable ImagePoint hover;

    @Override
    public ToolId id() {
        return ToolId.POLYGON;
    }

    @Override
    public PointerLook look() {
        return PointerLook.CROSSHAIR;
    }

    @Override
    public void pressed(Pointer at, ToolDesk desk) {
        ImagePoint point = DrawnPath.inside(at.point(), desk.viewport().picture());
        hover = point;
        if (corners.isEmpty()) {
            began = at;
        }
        boolean closes = corners.size() >= 3 && isNear(corners.getFirst(), at, desk);
        boolean again = !corners.isEmpty() && isNear(corners.getLast(), at, desk);
        if (closes || (again && corners.size() >= 3)) {
            close(desk);
        } else if (!again) {
            corners.add(point);
        }
    }

    private static boolean isNear(ImagePoint corner, Pointer at, ToolDesk desk) {
        ViewPoint shown = desk.viewport().toView(corner);
        return Math.hypot(shown.x() - at.view().x(), shown.y() - at.view().y()) <= NEAR;
    }

    @Override
    public void dragged(Pointer at, ToolDesk desk) {
        hovered(at, desk);
    }

    @Override
    public void released(Pointer at, ToolDesk desk) {}

    @Override
    public void hovered(Pointer at, ToolDesk desk) {
        hover = DrawnPath.inside(at.point(), desk.viewport().picture());
    }

    @Override
    public boolean isOpen() {
        return !corners.isEmpty();
    }

    @Override
    public void close(ToolDesk desk) {
        List<ImagePoint> outline = List.copyOf(corners);
        Pointer start = began;
        cancel();
        if (start != null && LassoTool.isArea(outline, desk.viewport().scale())) {
            AreaOutcome.deliver(desk, start, new Lasso(outline), outline);
        }
    }

    @Override
    public void stepBack() {
        corners.removeLast();
    }

    @Override
    public void cancel() {
        corners.clear();
        hover = null;
    }

    @Override
    public void pictureChanged() {
        cancel();
    }

    @Override
    public Gesture gesture() {
        if (corners.isEmpty()) {
            return new Gesture.None();
        }
        List<ImagePoint> line = new ArrayList<>(corners);
        if (hover != null) {
            line.add(hover);
        }
        return new Gesture.Corners(List.copyOf(corners), line);
    }
}
