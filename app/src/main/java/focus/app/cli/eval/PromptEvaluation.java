package focus.app.cli.eval;

import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter;
import focus.inference.image.Polygon;
import focus.inference.image.RasterSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Measures a segmenter with one prompt of each kind on every photo. */
public final class PromptEvaluation {
    /** The prompts that are simulated, in the order of the report. */
    private enum Kind {
        BOX,
        SCRIBBLE,
        LASSO,
        MASK
    }

    private final Segmenter segmenter;
    private final Map<Kind, Double> sums = new EnumMap<>(Kind.class);
    private double lassoAlone;
    private double maskAlone;
    private int photos;

    public PromptEvaluation(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /**
     * @param photo of the same size as {@code truth}
     * @param truth has an object
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if the network fails
     */
    public void add(RasterSource photo, GroundTruth truth, Feedback feedback) {
        PromptSimulator user = new PromptSimulator(truth);
        Prompt.Lasso lasso = user.lasso();
        Prompt.MaskPrompt mask = user.mask();
        try (Segmenter.EncodedPicture encoded = segmenter.encode(photo, feedback)) {
            for (Kind kind : Kind.values()) {
                Prompt prompt = switch (kind) {
                    case BOX -> user.box();
                    case SCRIBBLE -> user.scribble();
                    case LASSO -> lasso;
                    case MASK -> mask;
                };
                Mask answer = encoded.segment(List.of(prompt), Optional.empty(), feedback)
                        .best()
                        .logits()
                        .toMask();
                sums.merge(kind, truth.iou(answer.read(photo.size().bounds(), 0)), Double::sum);
            }
        }
        lassoAlone += truth.iou(new Polygon(lasso.path()).coverage(photo.size().bounds()));
        maskAlone += truth.iou(mask.mask().read(photo.size().bounds(), 0));
        photos++;
    }

    /** The fields of the JSON line: mean IoU for each kind, and of what was drawn by itself where it is an area. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("n", photos);
        sums.forEach((kind, sum) -> fields.put(kind.name().toLowerCase(Locale.ROOT), mean(sum)));
        fields.put("lasso_as_drawn", mean(lassoAlone));
        fields.put("mask_as_drawn", mean(maskAlone));
        fields.put("pack", segmenter.packId());
        return fields;
    }

    private double mean(double sum) {
        return Statistics.round(sum / photos, 4);
    }
}
