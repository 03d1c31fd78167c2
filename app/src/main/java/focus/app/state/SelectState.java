package focus.app.state;

import focus.app.model.MaskStep.ModifyStep;
import focus.inference.api.Mask;
import java.util.Optional;

/**
 * How areas are drawn and the selection is looked at. Immutable.
 *
 * @param findObject whether the network looks for the object in a box, lasso or polygon; else the area itself counts
 * @param mode what such an area does to the selection
 * @param quickMask whether what is not selected is covered with red, instead of what is selected with the overlay's colour
 * @param trial a change of the edge that is being tried out
 * @param tried what the trial gives, to be shown instead of the selection; empty while it is being worked out
 */
public record SelectState(
        boolean findObject, AreaMode mode, boolean quickMask, Optional<ModifyStep> trial, Optional<Mask> tried) {
    public static final SelectState INITIAL =
            new SelectState(true, AreaMode.NEW, false, Optional.empty(), Optional.empty());

    public SelectState withFindObject(boolean changed) {
        return new SelectState(changed, mode, quickMask, trial, tried);
    }

    public SelectState withMode(AreaMode changed) {
        return new SelectState(findObject, changed, quickMask, trial, tried);
    }

    public SelectState withQuickMask(boolean changed) {
        return new SelectState(findObject, mode, changed, trial, tried);
    }

    /** What the trial before gave stays in sight until the new one is worked out. */
    public SelectState withTrial(Optional<ModifyStep> changed) {
        return new SelectState(findObject, mode, quickMask, changed, changed.isEmpty() ? Optional.empty() : tried);
    }

    public SelectState withTried(Mask mask) {
        return new SelectState(findObject, this.mode, quickMask, trial, Optional.of(mask));
    }
}
