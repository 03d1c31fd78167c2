package focus.app.state;

import focus.app.model.MaskStep.ModifyStep;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import java.util.Optional;

/**
 * How areas are drawn and the selection is looked at. Immutable.
 *
 * @param findObject whether the network looks for the object in a box, lasso or polygon; else the area itself counts
 * @param mode what such an area does to the selection
 * @param quickMask whether what is not selected is covered with red, instead of what is selected with the overlay's colour
 * @param view how the selection looks while the quick mask is off
 * @param trial a change of the edge that is being tried out
 * @param tried what the trial gives, to be shown instead of the selection; empty while it is being worked out
 * @param hover what a click would select; empty while the pointer rests nowhere
 */
public record SelectState(
        boolean findObject,
        AreaMode mode,
        boolean quickMask,
        SelectionView view,
        Optional<ModifyStep> trial,
        Optional<Mask> tried,
        Optional<Hover> hover) {
    public static final SelectState INITIAL = new SelectState(
            true, AreaMode.NEW, false, SelectionView.DEFAULT, Optional.empty(), Optional.empty(), Optional.empty());

    public SelectState withFindObject(boolean changed) {
        return new SelectState(changed, mode, quickMask, view, trial, tried, hover);
    }

    public SelectState withMode(AreaMode changed) {
        return new SelectState(findObject, changed, quickMask, view, trial, tried, hover);
    }

    public SelectState withQuickMask(boolean changed) {
        return new SelectState(findObject, mode, changed, view, trial, tried, hover);
    }

    public SelectState withView(SelectionView changed) {
        return new SelectState(findObject, mode, quickMask, changed, trial, tried, hover);
    }

    /** The next way of looking: overlay, marching ants, quick mask, and the overlay again. */
    public SelectState withNextView() {
        if (quickMask) {
            return withQuickMask(false).withView(view.withAnts(false));
        }
        return view.ants() ? withQuickMask(true) : withView(view.withAnts(true));
    }

    /** What the trial before gave stays in sight until the new one is worked out. */
    public SelectState withTrial(Optional<ModifyStep> changed) {
        return new SelectState(
                findObject, mode, quickMask, view, changed, changed.isEmpty() ? Optional.empty() : tried, hover);
    }

    public SelectState withTried(Mask mask) {
        return new SelectState(findObject, this.mode, quickMask, view, trial, Optional.of(mask), hover);
    }

    /** What was found before stays in sight until the answer for the new place is there. */
    public SelectState withHover(Optional<Prompt.Click> click) {
        Optional<Mask> before = hover.flatMap(Hover::found);
        return new SelectState(findObject, mode, quickMask, view, trial, tried, click.map(at -> new Hover(at, before)));
    }

    /** @param found what {@code click} would select */
    public SelectState withHovered(Prompt.Click click, Mask found) {
        return new SelectState(
                findObject, mode, quickMask, view, trial, tried, Optional.of(new Hover(click, Optional.of(found))));
    }
}
