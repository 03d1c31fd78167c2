package focus.app.cli;

import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.service.MaskEvaluator;
import focus.inference.api.Feedback;
import focus.inference.api.Segmenter;
import focus.inference.image.RasterSource;
import java.util.ArrayList;
import java.util.List;

/** From prompts as typed to a mask, by the same steps as in the editor. */
final class MaskMaker {
    private final PictureIo pictures;
    private final StageClock clock;
    private final Feedback feedback;

    MaskMaker(PictureIo pictures, StageClock clock, Feedback feedback) {
        this.pictures = pictures;
        this.clock = clock;
        this.feedback = feedback;
    }

    /**
     * The prompts as steps of a mask, and what is done to its edge then.
     *
     * @throws focus.inference.api.error.InputException if one does not fit the picture
     */
    List<MaskStep> steps(List<PromptSpec> prompts, List<MaskStep> then, RasterSource picture) {
        List<MaskStep> steps = new ArrayList<>();
        for (PromptSpec prompt : prompts) {
            steps.add(new MaskStep.PromptStep(prompt.resolve(picture.size(), pictures.masks()::read)));
        }
        steps.addAll(then);
        return steps;
    }

    /** Encodes the picture and evaluates the steps. */
    Selection make(List<MaskStep> steps, RasterSource picture, Segmenter segmenter) {
        try (Segmenter.EncodedPicture encoded = clock.time("encode", () -> segmenter.encode(picture, feedback))) {
            return clock.time(
                    "segment",
                    () -> new MaskEvaluator(encoded::segment, picture)
                            .evaluate(Selection.empty(picture.size()), steps, feedback));
        }
    }
}
