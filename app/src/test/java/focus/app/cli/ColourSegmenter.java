package focus.app.cli;

import focus.inference.api.Feedback;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.Polygon;
import focus.inference.image.RasterSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A segmenter whose answers are known beforehand: an object is all that has the clicked pixel's exact colour. A box or
 * lasso means every pixel in it that is not of the picture's first pixel's colour, a rough mask means itself.
 */
final class ColourSegmenter implements Segmenter {
    private static final float SURE = 6;

    /** How many prompts each call got and whether it got a previous mask, such as {@code "2 with previous"}. */
    final List<String> calls = new ArrayList<>();

    @Override
    public String packId() {
        return "sam-mini 1.2";
    }

    @Override
    public EncodedPicture encode(RasterSource source, Feedback feedback) {
        feedback.throwIfCancelled();
        feedback.progress("encode", 0.5);
        return new Encoded(source.readSrgb(source.size().bounds(), 0));
    }

    private final class Encoded implements EncodedPicture {
        private final PixelBlock pixels;

        Encoded(PixelBlock pixels) {
            this.pixels = pixels;
        }

        @Override
        public MaskProposal segment(List<Prompt> prompts, Optional<MaskLogits> previous, Feedback feedback) {
            calls.add(prompts.size() + (previous.isPresent() ? " with previous" : " alone"));
            float[] logits = new float[pixels.width() * pixels.height()];
            java.util.Arrays.fill(logits, -1);
            for (Prompt prompt : prompts) {
                apply(prompt, logits);
            }
            for (int i = 0; i < logits.length; i++) {
                logits[i] *= SURE;
            }
            MaskLogits answer = new MaskLogits(
                    pixels.width(),
                    pixels.height(),
                    logits,
                    1,
                    1,
                    new ImageRect(0, 0, pixels.width(), pixels.height()).size());
            return new MaskProposal(List.of(new MaskProposal.Candidate(answer, 1)));
        }

        private void apply(Prompt prompt, float[] logits) {
            for (int i = 0; i < logits.length; i++) {
                int x = i % pixels.width();
                int y = i / pixels.width();
                switch (prompt) {
                    case Prompt.Click click -> {
                        if (colour(x, y)
                                == colour((int) click.point().x(), (int)
                                        click.point().y())) {
                            logits[i] = click.positive() ? 1 : -1;
                        }
                    }
                    case Prompt.Scribble scribble -> {
                        boolean touched = scribble.path().stream()
                                .anyMatch(point -> colour((int) point.x(), (int) point.y()) == colour(x, y));
                        if (touched) {
                            logits[i] = scribble.positive() ? 1 : -1;
                        }
                    }
                    case Prompt.Lasso lasso -> {
                        byte[] coverage = new Polygon(lasso.path()).coverage(new ImageRect(x, y, 1, 1));
                        if (coverage[0] < 0 && colour(x, y) != colour(0, 0)) {
                            logits[i] = 1;
                        }
                    }
                    case Prompt.Box box -> {
                        boolean inside = x >= box.from().x()
                                && x < box.to().x()
                                && y >= box.from().y()
                                && y < box.to().y();
                        if (inside && colour(x, y) != colour(0, 0)) {
                            logits[i] = 1;
                        }
                    }
                    case Prompt.MaskPrompt rough -> {
                        if (rough.mask().at(x, y) >= 128) {
                            logits[i] = 1;
                        }
                    }
                }
            }
        }

        private int colour(int x, int y) {
            return pixels.sample(x, y, 0) << 16 | pixels.sample(x, y, 1) << 8 | pixels.sample(x, y, 2);
        }

        @Override
        public void close() {}
    }
}
