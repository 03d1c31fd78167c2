package focus.app.model;

import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.List;

/** One thing the user did to a mask. Prompts feed the model; the other steps then change what it answered, in order. */
public sealed interface MaskStep {
    /** What changes a mask by itself, without the network and without the photo. */
    sealed interface ByHand extends MaskStep {}

    /** A click, a scribble, a box, a lasso or a rough mask, read by the network together with all other prompts of the mask. */
    record PromptStep(Prompt prompt) implements MaskStep {}

    /**
     * A stroke of the brush (adds) or the eraser (takes away), painted over what the steps before gave.
     *
     * @param path at least one point, full-resolution picture space
     */
    record BrushStep(List<ImagePoint> path, Brush brush) implements ByHand {
        public BrushStep {
            path = List.copyOf(path);
            if (path.isEmpty()) {
                throw new IllegalArgumentException("a stroke has at least one point");
            }
        }

        /**
         * The same stroke in the picture that a frame step lies over; the brush stays round.
         *
         * @param below that picture's size
         */
        BrushStep below(FrameStep step, ImageSize below) {
            return new BrushStep(
                    path.stream().map(point -> step.below(point, below)).toList(),
                    new Brush(brush.radius() * step.stretch(below), brush.hardness(), brush.erase()));
        }
    }

    /** Selected becomes unselected and the other way round. */
    record InvertStep() implements ByHand {}

    /** The network's next-best answer instead of the one before; after the last the first comes again. */
    record NextAnswerStep() implements MaskStep {}

    /**
     * The inside of a closed line as it is, without asking the network.
     *
     * @param outline at least three points, full-resolution picture space; the last is joined with the first
     */
    record AreaStep(List<ImagePoint> outline, Combination how) implements ByHand {
        public AreaStep {
            outline = List.copyOf(outline);
            if (outline.size() < 3) {
                throw new IllegalArgumentException("an area has at least three corners, not " + outline.size());
            }
        }

        /** The whole of a picture. */
        public static AreaStep everywhere(ImageSize size, Combination how) {
            return new AreaStep(
                    List.of(
                            new ImagePoint(0, 0),
                            new ImagePoint(size.width(), 0),
                            new ImagePoint(size.width(), size.height()),
                            new ImagePoint(0, size.height())),
                    how);
        }
    }

    /**
     * A mask from elsewhere as it is, such as one read from a file.
     *
     * @param mask of the picture's size
     */
    record LoadStep(Mask mask, Combination how) implements ByHand {}

    /**
     * The edge of what the steps before gave is moved or softened.
     *
     * @param amount full-resolution pixels, above 0 and at most {@value #MOST}; 0 for what takes no amount
     */
    record ModifyStep(Modification what, double amount) implements MaskStep {
        /** So far does an edge move at most. */
        public static final int MOST = 500;

        public ModifyStep {
            boolean fits = what.takesAmount() ? amount > 0 && amount <= MOST : amount == 0;
            if (!fits) {
                throw new IllegalArgumentException(what + " by " + amount);
            }
        }
    }
}
