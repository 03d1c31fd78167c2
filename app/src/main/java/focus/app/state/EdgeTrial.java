package focus.app.state;

import focus.app.model.MaskStep.ModifyStep;
import focus.app.model.Modification;
import focus.inference.api.Mask;
import java.util.Optional;

/**
 * A change of the selection's edge that is being tried out.
 *
 * @param step what would be done
 * @param band where a refined edge is sought; empty for other changes, and until it is known
 * @param gives what the trial gives, to be shown instead of the selection; empty while it is being worked out for the first
 *     time
 */
public record EdgeTrial(ModifyStep step, Optional<Mask> band, Optional<Mask> gives) {
    /** What the trial before gave stays in sight until this is worked out; but for a refined edge the band is to be seen. */
    static EdgeTrial after(Optional<EdgeTrial> before, ModifyStep step) {
        Optional<Mask> known = before.flatMap(EdgeTrial::gives).filter(mask -> !refines(step));
        Optional<Mask> near = before.flatMap(EdgeTrial::band).filter(mask -> refines(step));
        return new EdgeTrial(step, near, known);
    }

    EdgeTrial withBand(Mask found) {
        return new EdgeTrial(step, Optional.of(found), gives);
    }

    EdgeTrial withGives(Mask found) {
        return new EdgeTrial(step, band, Optional.of(found));
    }

    /** Whether hair and fur are sought. */
    public boolean refines() {
        return refines(step);
    }

    private static boolean refines(ModifyStep step) {
        return step.what() == Modification.REFINE_EDGE;
    }
}
