package focus.app.ui.tool;

import focus.app.model.Combination;
import focus.app.model.MaskStep;
import focus.app.state.AreaMode;
import focus.app.state.SelectState;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import java.util.List;

/**
 * What comes of an area that was drawn: a prompt where the network is to find the object in it, else the area itself.
 * Shift adds, Alt or the right button subtracts, both together keep what lies in both; these always mean the area itself
 * but for Shift, for a prompt adds anyway.
 */
final class AreaOutcome {
    private AreaOutcome() {}

    /** @param at what was held when the drawing began */
    static void deliver(ToolDesk desk, Pointer at, Prompt prompt, List<ImagePoint> outline) {
        SelectState options = desk.select();
        if (options.findObject() && !at.negative()) {
            desk.add(new MaskStep.PromptStep(prompt));
            return;
        }
        AreaMode mode = mode(options, at);
        mode.combination()
                .ifPresentOrElse(
                        how -> desk.add(new MaskStep.AreaStep(outline, how)),
                        () -> desk.startMask(new MaskStep.AreaStep(outline, Combination.ADD)));
    }

    private static AreaMode mode(SelectState options, Pointer at) {
        if (at.negative()) {
            return at.straight() ? AreaMode.INTERSECT : AreaMode.SUBTRACT;
        }
        return at.straight() ? AreaMode.ADD : options.mode();
    }
}
