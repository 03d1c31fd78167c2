package focus.app.ui.tool;

import focus.app.model.CropDraft;
import focus.app.model.CropRect;
import focus.app.state.CropState;
import focus.app.state.ToolId;
import focus.app.ui.viewport.ViewPoint;
import focus.inference.image.ImagePoint;
import org.jspecify.annotations.Nullable;

/**
 * Drags the frame of a crop by its edges and corners, moves it, draws a new one outside it, and draws what is to lie level.
 * Points are those of the turned picture, as it is seen.
 */
public final class CropTool implements CanvasTool {
    /** A press so near an edge means that edge, device pixels. */
    private static final double NEAR = 10;

    /** Shorter than this on screen was a press by mistake. */
    private static final double SHORTEST = 4;

    private @Nullable Drag drag;
    private CropHandle under = CropHandle.OUTSIDE;

    /**
     * A gesture under way.
     *
     * @param level whether a line is drawn that is to lie level
     * @param start the draft when it began
     */
    private record Drag(CropHandle handle, boolean level, CropDraft start, Pointer from, ImagePoint to) {
        Drag reaching(ImagePoint point) {
            return new Drag(handle, level, start, from, point);
        }
    }

    @Override
    public ToolId id() {
        return ToolId.CROP;
    }

    @Override
    public PointerLook look() {
        Drag now = drag;
        return now != null && now.level ? PointerLook.CROSSHAIR : (now == null ? under : now.handle).look();
    }

    @Override
    public boolean followsPointer() {
        return true;
    }

    @Override
    public void hovered(Pointer at, ToolDesk desk) {
        boolean levelling =
                at.control() || desk.crop().filter(CropState::levelling).isPresent();
        under = levelling ? CropHandle.OUTSIDE : handle(at, desk);
    }

    private static CropHandle handle(Pointer at, ToolDesk desk) {
        return desk.crop()
                .map(crop -> crop.draft().frame())
                .map(frame -> CropHandle.at(at.view(), corner(frame, desk, false), corner(frame, desk, true), NEAR))
                .orElse(CropHandle.OUTSIDE);
    }

    private static ViewPoint corner(CropRect frame, ToolDesk desk, boolean last) {
        return desk.viewport()
                .toView(last ? new ImagePoint(frame.right(), frame.bottom()) : new ImagePoint(frame.x(), frame.y()));
    }

    @Override
    public void pressed(Pointer at, ToolDesk desk) {
        desk.crop().ifPresent(crop -> {
            boolean level = crop.levelling() || at.control();
            drag = new Drag(handle(at, desk), level, crop.draft(), at, at.point());
        });
    }

    @Override
    public void dragged(Pointer at, ToolDesk desk) {
        Drag now = drag;
        if (now == null) {
            return;
        }
        drag = now.reaching(at.point());
        boolean drawn = now.from.view().distance(at.view()) >= SHORTEST;
        if (!now.level && (drawn || now.handle != CropHandle.OUTSIDE)) {
            desk.draftCrop(changed(now, at.point()));
        }
    }

    private static CropDraft changed(Drag drag, ImagePoint to) {
        double dx = to.x() - drag.from.point().x();
        double dy = to.y() - drag.from.point().y();
        CropRect frame = drag.start.frame();
        return switch (drag.handle) {
            case OUTSIDE -> drag.start.drawn(drag.from.point(), to);
            case INSIDE -> drag.start.moved(dx, dy);
            default -> {
                // Where on the edge it was taken does not move it.
                double x = (drag.handle.horizontal() < 0 ? frame.x() : frame.right()) + dx;
                double y = (drag.handle.vertical() < 0 ? frame.y() : frame.bottom()) + dy;
                yield drag.start.resized(drag.handle.horizontal(), drag.handle.vertical(), new ImagePoint(x, y));
            }
        };
    }

    @Override
    public void released(Pointer at, ToolDesk desk) {
        dragged(at, desk);
        Drag done = drag;
        drag = null;
        if (done != null && done.level && done.from.view().distance(at.view()) >= SHORTEST) {
            desk.draftCrop(done.start.levelled(done.from.point(), at.point()));
        }
        hovered(at, desk);
    }

    @Override
    public void cancel() {
        drag = null;
    }

    @Override
    public boolean nudged(int columns, int rows, boolean shift, ToolDesk desk) {
        double step = Math.max(1, Math.round(1 / desk.viewport().scale()));
        desk.crop().map(CropState::draft).ifPresent(draft -> {
            CropRect frame = draft.frame();
            desk.draftCrop(
                    shift
                            ? draft.resized(
                                    Math.abs(columns),
                                    Math.abs(rows),
                                    new ImagePoint(frame.right() + columns * step, frame.bottom() + rows * step))
                            : draft.moved(columns * step, rows * step));
        });
        return true;
    }

    @Override
    public boolean confirmed(ToolDesk desk) {
        desk.applyCrop();
        return true;
    }

    /** A gesture under way is taken back; between gestures the crop is given up. */
    @Override
    public boolean escaped(ToolDesk desk) {
        Drag undone = drag;
        drag = null;
        if (undone == null) {
            desk.cancelCrop();
        } else {
            desk.draftCrop(undone.start);
        }
        return true;
    }

    @Override
    public Gesture gesture() {
        Drag now = drag;
        return now != null && now.level ? new Gesture.Level(now.from.point(), now.to) : new Gesture.None();
    }
}
