package focus.app.model;

import focus.inference.api.Mask;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of an edit shows, painted after the edit was made. The edit's own pixels stay as they are, and what is hidden can be
 * brought back.
 *
 * @param steps in the order they were done, over a mask with which all of the edit shows
 * @param mask what they give, of the picture that the edit was made on: 0 hides the edit, 255 shows it as it is
 */
public record LayerMask(List<MaskStep.ByHand> steps, Mask mask) {
    public LayerMask {
        steps = List.copyOf(steps);
    }

    /** With which all of an edit shows. */
    public static LayerMask all(ImageSize size) {
        return new LayerMask(List.of(), Mask.full(size));
    }

    /** With which nothing of an edit shows. */
    public static LayerMask none(ImageSize size) {
        return all(size).plus(MaskStep.AreaStep.everywhere(size, Combination.SUBTRACT));
    }

    /** One step more. */
    public LayerMask plus(MaskStep.ByHand step) {
        List<MaskStep.ByHand> more = new ArrayList<>(steps);
        more.add(step);
        return new LayerMask(more, HandPainter.paint(mask, step));
    }

    /**
     * The same steps in another picture.
     *
     * @return empty where the steps would point elsewhere, see {@link ScaledSteps#between}
     */
    public Optional<LayerMask> scaled(ImageSize to) {
        if (to.equals(mask.size())) {
            return Optional.of(this);
        }
        return ScaledSteps.between(mask.size(), to, List.copyOf(steps)).map(scaled -> {
            LayerMask made = all(to);
            for (MaskStep step : scaled) {
                made = made.plus((MaskStep.ByHand) step);
            }
            return made;
        });
    }
}
