package focus.app.cli.eval;

import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.MaskLogits;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter;
import focus.inference.image.ImagePoint;
import focus.inference.image.RasterSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Measures a segmenter on one photo after the other: clicks until the mask is good enough, feeding each answer back as
 * the previous mask, as the editor does.
 */
public final class ClickEvaluation {
    /** From this IoU on nobody clicks on, once {@link #FEWEST_CLICKS} are made, so that IoU after 5 clicks is one. */
    private static final double ENOUGH = 0.9;

    private static final int FEWEST_CLICKS = 5;

    private final Segmenter segmenter;
    private final int maxClicks;
    private final LongSupplier nanoClock;

    /**
     * @param maxClicks at least 1
     * @param nanoClock {@code System::nanoTime}
     */
    public ClickEvaluation(Segmenter segmenter, int maxClicks, LongSupplier nanoClock) {
        this.segmenter = segmenter;
        this.maxClicks = maxClicks;
        this.nanoClock = nanoClock;
    }

    /**
     * @param clicks what was clicked
     * @param masks the full-size mask after each click
     */
    public record Outcome(PhotoScore score, List<SimulatedClick> clicks, List<Mask> masks) {
        public Outcome {
            clicks = List.copyOf(clicks);
            masks = List.copyOf(masks);
        }
    }

    /**
     * @param photo of the same size as {@code truth}
     * @param truth has an object
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if the network fails
     */
    public Outcome evaluate(RasterSource photo, GroundTruth truth, Feedback feedback) {
        long start = nanoClock.getAsLong();
        try (Segmenter.EncodedPicture encoded = segmenter.encode(photo, feedback)) {
            double encodeMs = millisSince(start);
            return click(encoded, photo, truth, encodeMs, feedback);
        }
    }

    private Outcome click(
            Segmenter.EncodedPicture encoded,
            RasterSource photo,
            GroundTruth truth,
            double encodeMs,
            Feedback feedback) {
        ClickSimulator simulator = new ClickSimulator(truth);
        List<Prompt> prompts = new ArrayList<>();
        List<Mask> masks = new ArrayList<>();
        List<Double> ious = new ArrayList<>();
        List<Double> clickMs = new ArrayList<>();
        Optional<MaskLogits> previous = Optional.empty();
        byte[] predicted = new byte[truth.samples().length];
        while (prompts.size() < maxClicks && !isGoodEnough(ious)) {
            Optional<SimulatedClick> next = simulator.next(predicted);
            if (next.isEmpty()) {
                break;
            }
            SimulatedClick click = next.get();
            prompts.add(new Prompt.Click(ImagePoint.centreOf(click.x(), click.y()), click.positive()));
            long start = nanoClock.getAsLong();
            MaskLogits logits =
                    encoded.segment(prompts, previous, feedback).best().logits();
            Mask mask = logits.toMask();
            clickMs.add(millisSince(start));
            previous = Optional.of(logits);
            predicted = mask.read(photo.size().bounds(), 0);
            masks.add(mask);
            ious.add(truth.iou(predicted));
        }
        return new Outcome(new PhotoScore(ious, encodeMs, clickMs), simulator.clicks(), masks);
    }

    private static boolean isGoodEnough(List<Double> ious) {
        return ious.size() >= FEWEST_CLICKS && ious.getLast() >= ENOUGH;
    }

    private double millisSince(long start) {
        return (nanoClock.getAsLong() - start) / 1e6;
    }
}
