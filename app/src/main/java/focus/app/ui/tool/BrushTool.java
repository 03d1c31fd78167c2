package focus.app.ui.tool;

import focus.app.model.Brush;
import focus.app.model.MaskStep.BrushStep;
import focus.app.state.BrushSettings;
import focus.app.state.ToolId;
import focus.inference.image.ImagePoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paints on the mask: adds as a brush, takes away as an eraser; the right button or Alt makes the brush take away. Shift
 * joins the press with the end of the stroke before by a straight line, and keeps a stroke straight while it is held.
 */
public final class BrushTool implements CanvasTool {
    /** Points closer than this on screen add nothing. */
    private static final double SPACING_VIEW = 1;

    private final ToolId id;
    private final List<ImagePoint> path = new ArrayList<>();
    private @Nullable Brush brush;
    private @Nullable ImagePoint lastEnd;
    private boolean straight;

    private BrushTool(ToolId id) {
        this.id = id;
    }

    public static BrushTool brush() {
        return new BrushTool(ToolId.BRUSH);
    }

    public static BrushTool eraser() {
        return new BrushTool(ToolId.ERASER);
    }

    @Override
    public ToolId id() {
        return id;
    }

    @Override
    public PointerLook look() {
        return PointerLook.RING;
    }

    @Override
    public void pressed(Pointer at, ToolDesk desk) {
        BrushSettings settings = desk.brush();
        path.clear();
        straight = false;
        brush = new Brush(settings.diameter() / 2, settings.hardness(), id == ToolId.ERASER || at.negative());
        ImagePoint start = lastEnd;
        if (at.straight() && start != null) {
            path.add(start);
            path.add(at.point());
            straight = true;
        } else {
            path.add(at.point());
        }
    }

    @Override
    public void dragged(Pointer at, ToolDesk desk) {
        if (brush == null) {
            return;
        }
        if (at.straight()) {
            if (straight) {
                path.removeLast();
            }
            straight = true;
            path.add(at.point());
        } else {
            straight = false;
            if (at.point().distance(path.getLast()) * desk.viewport().scale() >= SPACING_VIEW) {
                path.add(at.point());
            }
        }
    }

    @Override
    public void released(Pointer at, ToolDesk desk) {
        dragged(at, desk);
        Brush used = brush;
        brush = null;
        if (used != null) {
            lastEnd = path.getLast();
            desk.add(new BrushStep(path, used));
        }
    }

    @Override
    public void cancel() {
        brush = null;
    }

    @Override
    public void pictureChanged() {
        lastEnd = null;
    }

    @Override
    public Gesture gesture() {
        Brush used = brush;
        return used == null ? new Gesture.None() : new Gesture.Stroke(new BrushStep(path, used));
    }
}
