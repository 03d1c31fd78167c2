package focus.app.ui.tool;

import focus.app.state.ToolId;
import focus.inference.api.Prompt.Box;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A box drawn around the object, kept inside the picture. */
public final class BoxTool implements CanvasTool {
    /** A box smaller than this on screen was a click by mistake. */
    private static final double SMALLEST_VIEW = 3;

    private @Nullable Pointer began;
    private @Nullable ImagePoint from;
    private @Nullable ImagePoint to;

    @Override
    public ToolId id() {
        return ToolId.BOX;
    }

    @Override
    public PointerLook look() {
        return PointerLook.CROSSHAIR;
    }

    @Override
    public void pressed(Pointer at, ToolDesk desk) {
        began = at;
        from = clamp(at.point(), desk.viewport().picture());
        to = from;
    }

    @Override
    public void dragged(Pointer at, ToolDesk desk) {
        if (from != null) {
            to = clamp(at.point(), desk.viewport().picture());
        }
    }

    @Override
    public void released(Pointer at, ToolDesk desk) {
        dragged(at, desk);
        ImagePoint start = from;
        ImagePoint end = to;
        cancel();
        if (start == null || end == null) {
            return;
        }
        double smallest = Math.max(1, SMALLEST_VIEW / desk.viewport().scale());
        if (Math.abs(start.x() - end.x()) >= smallest && Math.abs(start.y() - end.y()) >= smallest) {
            deliver(start, end, desk);
        }
    }

    private void deliver(ImagePoint start, ImagePoint end, ToolDesk desk) {
        Pointer held = began;
        if (held != null) {
            List<ImagePoint> outline =
                    List.of(start, new ImagePoint(end.x(), start.y()), end, new ImagePoint(start.x(), end.y()));
            AreaOutcome.deliver(desk, held, new Box(start, end), outline);
        }
    }

    @Override
    public boolean isDrawnByKeyboard() {
        return true;
    }

    @Override
    public void cancel() {
        from = null;
        to = null;
    }

    @Override
    public Gesture gesture() {
        ImagePoint start = from;
        ImagePoint end = to;
        return start == null || end == null || start.equals(end)
                ? new Gesture.None()
                : new Gesture.RubberBand(start, end);
    }

    private static ImagePoint clamp(ImagePoint point, ImageSize picture) {
        return new ImagePoint(Math.clamp(point.x(), 0, picture.width()), Math.clamp(point.y(), 0, picture.height()));
    }
}
