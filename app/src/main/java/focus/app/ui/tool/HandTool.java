package focus.app.ui.tool;

import focus.app.state.ToolId;
import focus.app.ui.viewport.ViewPoint;
import org.jspecify.annotations.Nullable;

/** Drags the picture. */
public final class HandTool implements CanvasTool {
    private @Nullable ViewPoint last;

    @Override
    public ToolId id() {
        return ToolId.HAND;
    }

    @Override
    public PointerLook look() {
        return PointerLook.HAND;
    }

    @Override
    public void pressed(Pointer at, ToolDesk desk) {
        last = at.view();
    }

    @Override
    public void dragged(Pointer at, ToolDesk desk) {
        ViewPoint before = last;
        if (before != null) {
            desk.pan(at.view().x() - before.x(), at.view().y() - before.y());
            last = at.view();
        }
    }

    @Override
    public void released(Pointer at, ToolDesk desk) {
        dragged(at, desk);
        last = null;
    }

    @Override
    public void cancel() {
        last = null;
    }

    @Override
    public Gesture gesture() {
        return last == null ? new Gesture.None() : new Gesture.Dragging();
    }
}
