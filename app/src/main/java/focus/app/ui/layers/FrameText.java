package focus.app.ui.layers;

import focus.app.model.FrameStep;
import focus.app.ui.i18n.Texts;
import focus.inference.image.ImageSize;

/** Frame steps in words. */
final class FrameText {
    private FrameText() {}

    /** What the picture became, such as {@code 1200 × 800 px, 2.5°}. */
    static String detail(FrameStep step, Texts texts) {
        return switch (step) {
            case FrameStep.Turn _ -> texts.get("layers.frame.turn");
            case FrameStep.Crop(var area) -> size(area.size(), texts);
            case FrameStep.Straighten(var _, double degrees, ImageSize size) ->
                texts.get("layers.frame.straighten", size.width(), size.height(), degrees);
            case FrameStep.Resize(ImageSize size) -> size(size, texts);
            case FrameStep.Canvas(var area, var _) -> size(area.size(), texts);
        };
    }

    private static String size(ImageSize size, Texts texts) {
        return texts.get("layers.frame.size", size.width(), size.height());
    }
}
