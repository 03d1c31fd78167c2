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
 * @param edgeView how the selection is looked at while its edge is refined
 * @param hover what a click would select; empty while the pointer rests nowhere
 */
public record SelectState(
        boolean findObject,
        AreaMode mode,
        boolean quickMask,
        SelectionView view,
        Optional<EdgeTrial> trial,
        EdgeView edgeView,
        Optional<Hover> hover) {
    public static final SelectState INITIAL = new SelectState(
            true, AreaMode.NEW, false, SelectionView.DEFAULT, Optional.empty(), EdgeView.OVERLAY, Optional.empty());

    public SelectState withFindObject(boolean changed) {
        return new SelectState(changed, mode, quickMask, view, trial, edgeView, hover);
    }

    public SelectState withMode(AreaMode changed) {
        return new SelectState(findObject, changed, quickMask, view, trial, edgeView, hover);
    }

    public SelectState withQuickMask(boolean changed) {
        return new SelectState(findObject, mode, changed, view, trial, edgeView, hover);
    }

    public SelectState withView(SelectionView changed) {
        return new SelectState(findObject, mode, quickMask, changed, trial, edgeView, hover);
    }

    /** The next way of looking: overlay, marching ants, quick mask, and the overlay again; others while an edge is refined. */
    public SelectState withNextView() {
        if (refining().isPresent()) {
            return withEdgeView(edgeView.next());
        }
        if (quickMask) {
            return withQuickMask(false).withView(view.withAnts(false));
        }
        return view.ants() ? withQuickMask(true) : withView(view.withAnts(true));
    }

    /** Empty to try nothing any more. */
    public SelectState withTrial(Optional<ModifyStep> changed) {
        return withEdgeTrial(changed.map(step -> EdgeTrial.after(trial, step)));
    }

    public SelectState withTried(Mask mask) {
        return withEdgeTrial(trial.map(tried -> tried.withGives(mask)));
    }

    /** @param band where the refined edge is sought */
    public SelectState withBand(Mask band) {
        return withEdgeTrial(trial.map(tried -> tried.withBand(band)));
    }

    private SelectState withEdgeTrial(Optional<EdgeTrial> changed) {
        return new SelectState(findObject, mode, quickMask, view, changed, edgeView, hover);
    }

    public SelectState withEdgeView(EdgeView changed) {
        return new SelectState(findObject, mode, quickMask, view, trial, changed, hover);
    }

    /** What the trial gives, to be shown instead of the selection; empty while it is being worked out. */
    public Optional<Mask> tried() {
        return trial.flatMap(EdgeTrial::gives);
    }

    /** The trial of a refined edge, if that is what is tried. */
    public Optional<EdgeTrial> refining() {
        return trial.filter(EdgeTrial::refines);
    }

    /** What was found before stays in sight until the answer for the new place is there. */
    public SelectState withHover(Optional<Prompt.Click> click) {
        Optional<Mask> before = hover.flatMap(Hover::found);
        return new SelectState(
                findObject, mode, quickMask, view, trial, edgeView, click.map(at -> new Hover(at, before)));
    }

    /** @param found what {@code click} would select */
    public SelectState withHovered(Prompt.Click click, Mask found) {
        return new SelectState(
                findObject, mode, quickMask, view, trial, edgeView, Optional.of(new Hover(click, Optional.of(found))));
    }
}
