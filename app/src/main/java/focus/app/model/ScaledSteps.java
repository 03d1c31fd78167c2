package focus.app.model;

import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mask steps made in one picture, for another of the same shape. */
public final class ScaledSteps {
    /** How far the shapes may differ: half a pixel in rounding, and a row or two that a camera adds. */
    private static final double SAME_SHAPE = 0.01;

    private ScaledSteps() {}

    /**
     * @return empty where the pictures have another shape, or a step holds a whole mask of another size: the steps would
     *     point elsewhere
     */
    public static Optional<List<MaskStep>> between(ImageSize from, ImageSize to, List<MaskStep> steps) {
        if (from.equals(to)) {
            return Optional.of(steps);
        }
        double across = (double) to.width() / from.width();
        double down = (double) to.height() / from.height();
        if (Math.abs(across / down - 1) > SAME_SHAPE || steps.stream().anyMatch(ScaledSteps::isWholeMask)) {
            return Optional.empty();
        }
        List<MaskStep> scaled = new ArrayList<>();
        for (MaskStep step : steps) {
            scaled.add(scale(step, across, down));
        }
        return Optional.of(scaled);
    }

    private static boolean isWholeMask(MaskStep step) {
        return step instanceof MaskStep.LoadStep || step instanceof MaskStep.PromptStep(Prompt.MaskPrompt _);
    }

    private static MaskStep scale(MaskStep step, double across, double down) {
        return switch (step) {
            case MaskStep.PromptStep(Prompt prompt) -> new MaskStep.PromptStep(scale(prompt, across, down));
            case MaskStep.BrushStep(List<ImagePoint> path, Brush brush) ->
                new MaskStep.BrushStep(
                        scale(path, across, down), new Brush(brush.radius() * across, brush.hardness(), brush.erase()));
            case MaskStep.AreaStep(List<ImagePoint> outline, Combination how) ->
                new MaskStep.AreaStep(scale(outline, across, down), how);
            case MaskStep.ModifyStep(Modification what, double amount) ->
                new MaskStep.ModifyStep(what, Math.min(amount * across, MaskStep.ModifyStep.MOST));
            case MaskStep.InvertStep _, MaskStep.NextAnswerStep _, MaskStep.LoadStep _ -> step;
        };
    }

    private static Prompt scale(Prompt prompt, double across, double down) {
        return switch (prompt) {
            case Prompt.Click(ImagePoint point, boolean positive) ->
                new Prompt.Click(scale(point, across, down), positive);
            case Prompt.Scribble(List<ImagePoint> path, boolean positive) ->
                new Prompt.Scribble(scale(path, across, down), positive);
            case Prompt.Lasso(List<ImagePoint> path) -> new Prompt.Lasso(scale(path, across, down));
            case Prompt.Box(ImagePoint from, ImagePoint to) -> box(from, to, across, down);
            case Prompt.MaskPrompt _ -> prompt;
        };
    }

    /** A box covers at least a pixel, however small the picture. */
    private static Prompt box(ImagePoint from, ImagePoint to, double across, double down) {
        ImagePoint start = scale(from, across, down);
        ImagePoint end = scale(to, across, down);
        return new Prompt.Box(
                start, new ImagePoint(Math.max(end.x(), start.x() + 1), Math.max(end.y(), start.y() + 1)));
    }

    private static List<ImagePoint> scale(List<ImagePoint> points, double across, double down) {
        return points.stream().map(point -> scale(point, across, down)).toList();
    }

    private static ImagePoint scale(ImagePoint point, double across, double down) {
        return new ImagePoint(point.x() * across, point.y() * down);
    }
}
