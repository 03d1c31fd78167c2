package focus.app.model;

import focus.inference.api.Mask;

/** Does to masks what is done by hand. */
public final class HandPainter {
    private HandPainter() {}

    /** @return {@code mask} with the step done to it; tiles that it does not change stay shared */
    public static Mask paint(Mask mask, MaskStep.ByHand step) {
        return switch (step) {
            case MaskStep.BrushStep stroke -> BrushPainter.paint(mask, stroke);
            case MaskStep.InvertStep _ -> mask.invert();
            case MaskStep.AreaStep area -> AreaPainter.paint(mask, area);
            case MaskStep.LoadStep load -> AreaPainter.paint(mask, load);
        };
    }
}
