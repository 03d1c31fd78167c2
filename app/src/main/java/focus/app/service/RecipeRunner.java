package focus.app.service;

import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.FrameLayer;
import focus.app.model.FrameStep;
import focus.app.model.Layer;
import focus.app.model.LayerMask;
import focus.app.model.MaskStep;
import focus.app.model.ScaledFrames;
import focus.app.model.ScaledSteps;
import focus.app.model.Selection;
import focus.inference.api.EditOp;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.Segmenter;
import focus.inference.api.error.EditException;
import focus.inference.api.error.InputException;
import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does edits again from how they were made: masks from their steps, pixels from operation and seed. On the same picture, with
 * the same packs on the same machine, the same pixels come out. Blocks; no state, no store.
 */
public final class RecipeRunner {
    private final Supplier<Segmenter> segmenter;
    private final EditRunner runner;

    /** @param segmenter called only where steps ask the network */
    public RecipeRunner(Supplier<Segmenter> segmenter, EditRunner runner) {
        this.segmenter = segmenter;
        this.runner = runner;
    }

    /**
     * @param picture with all edits
     * @param changedOutside pixels that changed outside the masks of all edits together, counted edit by edit
     */
    public record Result(RasterSource picture, long changedOutside) {}

    /**
     * @param recipe edits and frame steps, bottom first; hidden ones are left out. What was painted on the mask of an edit hides
     *     it at the same places, whatever lies there. Frame steps are scaled to pictures of
     *     another size; see {@link ScaledFrames}.
     * @param from the size of the picture that they were made on
     * @throws InputException if the picture has another shape, so that the recipe's steps would point elsewhere
     * @throws EditException if an edit finds nothing to work on in this picture
     * @throws focus.inference.api.error.ModelException if a network fails
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     */
    public Result run(List<Layer> recipe, ImageSize from, RasterSource picture, Feedback feedback) {
        RasterSource working = picture;
        ImageSize then = from;
        long changedOutside = 0;
        for (Layer layer : recipe.stream().filter(Layer::shows).toList()) {
            switch (layer) {
                case EditLayer edit -> {
                    EditStep made =
                            again(edit.edit(), then, working, edit.edit().seed(), feedback);
                    working = edit.withEdit(made)
                            .withMask(painted(edit, then, working.size()))
                            .over(working);
                    changedOutside += made.changedOutside();
                }
                case FrameLayer(FrameStep step, boolean _) -> {
                    working = framed(step, then, working);
                    then = step.size(then);
                }
            }
        }
        return new Result(working, changedOutside);
    }

    /** What was painted on a layer's mask, at the same places. */
    private static Optional<LayerMask> painted(EditLayer layer, ImageSize from, ImageSize to) {
        return layer.mask().map(mask -> mask.scaled(to).orElseThrow(() -> otherShape(from, to)));
    }

    private static InputException otherShape(ImageSize from, ImageSize to) {
        return new InputException(
                "the picture has %s pixels and the project's has %s: another shape, so its steps would point elsewhere."
                        .formatted(to, from));
    }

    private static RasterSource framed(FrameStep step, ImageSize from, RasterSource below) {
        FrameStep scaled = ScaledFrames.between(from, below.size(), step);
        if (!scaled.fits(below.size())) {
            throw new InputException("the picture of %s pixels cannot be cropped or scaled as the project's was."
                    .formatted(below.size()));
        }
        return scaled.over(below);
    }

    /**
     * Makes one edit again.
     *
     * @param from the size of the picture that it was made on
     * @param below what it is to lie over
     */
    public EditStep again(EditStep edit, ImageSize from, RasterSource below, long seed, Feedback feedback) {
        if (edit.op() instanceof EditOp.Paste) {
            return Pasting.again(edit, below).step();
        }
        List<MaskStep> steps = ScaledSteps.between(from, below.size(), edit.maskSteps())
                .orElseThrow(() -> otherShape(from, below.size()));
        Mask mask = mask(steps, below, feedback);
        if (mask.isEmpty()) {
            throw new EditException("nothing is selected in this picture by the project's steps.");
        }
        return runner.run(new EditRunner.Request(below, mask, steps, edit.op(), edit.sentence(), seed), feedback)
                .step();
    }

    private Mask mask(List<MaskStep> steps, RasterSource picture, Feedback feedback) {
        Selection nothing = Selection.empty(picture.size());
        if (!MaskEvaluator.needsHead(nothing, steps)) {
            return MaskEvaluator.withoutHead(nothing, steps, picture, feedback).mask();
        }
        try (Segmenter.EncodedPicture encoded = segmenter.get().encode(picture, feedback)) {
            return new MaskEvaluator(encoded, picture)
                    .evaluate(nothing, steps, feedback)
                    .mask();
        }
    }
}
