package focus.app.ui.layers;

import focus.app.model.FrameStep;
import focus.app.ui.i18n.Texts;
import focus.inference.image.ImageSize;

/** Frame steps in words. */
final class FrameText {
    private FrameText() {}

    /**
     * What the picture became, such as {@code 1200 × 800 px, 2.5°}; where its size is what was changed, what it was too.
     *
     * @param below the size of the picture that the step lies over
     */
    static String detail(FrameStep step, ImageSize below, Texts texts) {
        return switch (step) {
            case FrameStep.Turn _ -> texts.get("layers.frame.turn");
            case FrameStep.Crop(var area) -> size(area.size(), texts);
            case FrameStep.Straighten(var _, double degrees, ImageSize size) ->
                texts.get("layers.frame.straighten", size.width(), size.height(), degrees);
            case FrameStep.Resize(ImageSize size) -> change(below, size, texts);
            case FrameStep.Canvas(var area, var _) -> change(below, area.size(), texts);
        };
    }

    private static String change(ImageSize from, ImageSize to, Texts texts) {
        return texts.get("layers.frame.change", from.width(), from.height(), to.width(), to.height());
    }

    private static String size(ImageSize size, Texts texts) {
        return texts.get("layers.frame.size", size.width(), size.height());
    }
}
