package focus.app.service;

import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.MaskHead;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.api.Remover;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Pictures and engine parts of known behaviour. */
final class Fakes {
    static final ImageSize SIZE = new ImageSize(16, 8);

    private Fakes() {}

    /** 16x8 pixels, all samples {@code value}. */
    static RasterSource picture(int value) {
        PixelBlock pixels = PixelBlock.allocate(SIZE.width(), SIZE.height(), PixelFormat.SRGB8);
        Arrays.fill(pixels.bytes(), (byte) value);
        return TiledRaster.of(pixels, SrgbConverter.PLAIN);
    }

    /** A proposal that selects the {@code columns} leftmost columns. */
    static MaskProposal leftColumns(int columns) {
        float[] logits = new float[SIZE.width() * SIZE.height()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = i % SIZE.width() < columns ? 1 : -1;
        }
        MaskLogits grid = new MaskLogits(SIZE.width(), SIZE.height(), logits, 1, 1, SIZE);
        return new MaskProposal(List.of(new MaskProposal.Candidate(grid, 0.9f)));
    }

    /** Answers n prompts with the n leftmost columns and remembers what it was asked. */
    static final class Head implements MaskHead {
        final List<List<Prompt>> asked = new ArrayList<>();
        final List<Optional<MaskLogits>> previous = new ArrayList<>();

        @Override
        public MaskProposal segment(List<Prompt> prompts, Optional<MaskLogits> before, Feedback feedback) {
            feedback.throwIfCancelled();
            asked.add(prompts);
            previous.add(before);
            return leftColumns(prompts.size());
        }
    }

    /** Selects what is in the box that it is asked for. */
    static final MaskHead BOXES = (prompts, previous, feedback) -> {
        Prompt.Box box = (Prompt.Box) prompts.getLast();
        float[] logits = new float[SIZE.width() * SIZE.height()];
        for (int i = 0; i < logits.length; i++) {
            int row = i / SIZE.width();
            double x = i % SIZE.width() + 0.5;
            double y = row + 0.5;
            boolean across = x > box.from().x() && x < box.to().x();
            boolean down = y > box.from().y() && y < box.to().y();
            logits[i] = across && down ? 6 : -6;
        }
        MaskLogits grid = new MaskLogits(SIZE.width(), SIZE.height(), logits, 1, 1, SIZE);
        return new MaskProposal(List.of(new MaskProposal.Candidate(grid, 0.9f)));
    };

    /** Paints everything under the mask white, and one pixel beside it where told to misbehave. */
    record WhiteRemover(boolean spills) implements Remover {
        @Override
        public String method() {
            return "white";
        }

        @Override
        public EditResult remove(RasterSource source, Mask mask, long seed, Feedback feedback) {
            feedback.progress("fill", 0.5);
            feedback.throwIfCancelled();
            ImageRect region = source.size().bounds();
            PixelBlock pixels = source.read(region, 0);
            for (int i = 0; i < region.area(); i++) {
                if (mask.at(i % region.width(), i / region.width()) > 0 || (spills && i == region.area() - 1)) {
                    int channels = pixels.format().channels();
                    Arrays.fill(pixels.bytes(), i * channels, (i + 1) * channels, (byte) 255);
                }
            }
            return new EditResult(region, pixels, mask, method());
        }
    }
}
