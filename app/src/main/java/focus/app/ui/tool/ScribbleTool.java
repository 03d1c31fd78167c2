package focus.app.ui.tool;

import focus.app.model.MaskStep.PromptStep;
import focus.app.state.ToolId;
import focus.inference.api.Prompt.Scribble;
import focus.inference.image.ImagePoint;
import java.util.List;

/** A line painted over the object, or with the right button or Alt over what does not belong to it. */
public final class ScribbleTool implements CanvasTool {
    private final DrawnPath path = new DrawnPath();
    private boolean positive;

    @Override
    public ToolId id() {
        return ToolId.SCRIBBLE;
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
        positive = desk.clickPositive() && !at.negative();
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
        if (!points.isEmpty()) {
            desk.add(new PromptStep(new Scribble(points, positive)));
        }
    }

    @Override
    public void cancel() {
        path.end();
    }

    @Override
    public Gesture gesture() {
        return path.isEmpty() ? new Gesture.None() : new Gesture.Scribbling(path.points(), positive);
    }
}
