package focus.app.ui.size;

import focus.app.model.CanvasMargins;
import focus.app.model.SizeProblem;
import focus.app.ui.i18n.Texts;
import focus.inference.image.ImageSize;
import java.util.List;
import java.util.function.IntPredicate;

/** Sizes in words. */
final class SizeText {
    private static final double MEGA = 1_000_000;
    private static final double LEAST = 0.1;

    private final Texts texts;

    SizeText(Texts texts) {
        this.texts = texts;
    }

    /** Such as {@code 6,000 × 4,000 px · 24.0 MP}; so small that it rounds to nothing, megapixels go unsaid. */
    String size(ImageSize size) {
        double mega = size.area() / MEGA;
        return mega < LEAST
                ? texts.get("layers.frame.size", size.width(), size.height())
                : texts.get("size.summary", size.width(), size.height(), mega);
    }

    String problem(SizeProblem problem) {
        return switch (problem) {
            case EMPTY -> texts.get("size.problem.empty");
            case TOO_LARGE -> texts.get("size.problem.too-large", ImageSize.LARGEST_AREA / MEGA);
        };
    }

    /** What another size does to the pixels. */
    String resampling(ImageSize before, ImageSize after) {
        if (after.equals(before)) {
            return texts.get("size.same");
        }
        boolean larger = after.width() > before.width() || after.height() > before.height();
        return texts.get(larger ? "size.larger" : "size.smaller", (double) after.area() / before.area());
    }

    /** What is added and cut off at which side. */
    String margins(CanvasMargins margins) {
        String added = sides(margins, margin -> margin > 0);
        String cut = sides(margins, margin -> margin < 0);
        if (added.isEmpty() && cut.isEmpty()) {
            return texts.get("size.same");
        }
        String adds = added.isEmpty() ? "" : texts.get("size.canvas.adds", added);
        String cuts = cut.isEmpty() ? "" : texts.get("size.canvas.cuts", cut);
        return adds.isEmpty() || cuts.isEmpty() ? adds + cuts : adds + "\n" + cuts;
    }

    private String sides(CanvasMargins margins, IntPredicate which) {
        record Side(String key, int margin) {}
        return List.of(
                        new Side("size.canvas.left", margins.left()),
                        new Side("size.canvas.top", margins.top()),
                        new Side("size.canvas.right", margins.right()),
                        new Side("size.canvas.bottom", margins.bottom()))
                .stream()
                .filter(side -> which.test(side.margin()))
                .map(side -> texts.get(side.key(), Math.abs(side.margin())))
                .reduce((one, other) -> texts.get("size.canvas.and", one, other))
                .orElse("");
    }
}
