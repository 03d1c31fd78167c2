package focus.app.cli;

import focus.app.model.MaskStep;
import focus.app.model.Modification;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --refine-edge}, for every command that makes a mask from prompts. */
final class RefineOption {
    private static final String NAME = "--refine-edge";

    @Option(
            names = NAME,
            paramLabel = "RADIUS",
            description = "Finds hair and fur up to so many pixels to both sides of the mask's edge.")
    private @Nullable Double radius;

    /**
     * What comes after the prompts: one step, or none.
     *
     * @throws UsageException if the radius is none
     */
    List<MaskStep> steps() {
        if (radius == null) {
            return List.of();
        }
        if (!(radius > 0 && radius <= MaskStep.ModifyStep.MOST)) {
            throw new UsageException(
                    NAME + " " + radius + ": give pixels, above 0 and at most " + MaskStep.ModifyStep.MOST);
        }
        return List.of(new MaskStep.ModifyStep(Modification.REFINE_EDGE, radius));
    }
}
