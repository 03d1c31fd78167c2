package focus.app.ui.tool;

import focus.app.model.MaskStep.PromptStep;
import focus.app.state.ToolId;
import focus.inference.api.Prompt.Click;
import focus.inference.image.ImagePoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A click on the object, or with the right button or Alt on what does not belong to it. Counts where the button went
 * down, since a hand moves while it clicks.
 */
public final class ClickTool implements CanvasTool {
    private @Nullable Click pending;

    @Override
    public ToolId id() {
        return ToolId.CLICK;
    }

    @Override
    public PointerLook look() {
        return PointerLook.CROSSHAIR;
    }

    @Override
    public void pressed(Pointer at, ToolDesk desk) {
        pending = clickAt(at, desk).orElse(null);
    }

    /** What a press of the button would ask for; empty beside the picture. */
    public static Optional<Click> clickAt(Pointer at, ToolDesk desk) {
        return isInside(at.point(), desk)
                ? Optional.of(new Click(at.point(), desk.clickPositive() && !at.negative()))
                : Optional.empty();
    }

    @Override
    public void dragged(Pointer at, ToolDesk desk) {}

    @Override
    public void released(Pointer at, ToolDesk desk) {
        Click click = pending;
        pending = null;
        if (click != null) {
            desk.add(new PromptStep(click));
        }
    }

    @Override
    public void cancel() {
        pending = null;
    }

    @Override
    public Gesture gesture() {
        Click click = pending;
        return click == null ? new Gesture.None() : new Gesture.Pressed(click.point(), click.positive());
    }

    private static boolean isInside(ImagePoint point, ToolDesk desk) {
        return desk.viewport().picture().bounds().contains((int) Math.floor(point.x()), (int) Math.floor(point.y()));
    }
}
