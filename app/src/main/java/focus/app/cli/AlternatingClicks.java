package focus.app.cli;

import focus.inference.api.Feedback;
import focus.inference.api.MaskLogits;
import focus.inference.api.Prompt;
import focus.inference.api.Segmenter;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Optional;

/**
 * The clicks of the Python reference, one a call: a first one in the middle of the picture, then a second one nearer to
 * the corner with the first mask fed back, and so on; each to the mask at full size.
 */
final class AlternatingClicks implements Runnable, AutoCloseable {
    private final Segmenter.EncodedPicture encoded;
    private final List<Prompt> clicks;
    private Optional<MaskLogits> previous = Optional.empty();
    private boolean second;

    AlternatingClicks(Segmenter segmenter, RasterSource picture) {
        ImageSize size = picture.size();
        this.encoded = segmenter.encode(picture, Feedback.NONE);
        this.clicks = List.of(
                new Prompt.Click(ImagePoint.centreOf(size.width() / 2, size.height() / 2), true),
                new Prompt.Click(ImagePoint.centreOf(size.width() / 4, size.height() / 4), false));
    }

    @Override
    public void run() {
        MaskLogits logits = encoded.segment(
                        second ? clicks : clicks.subList(0, 1), second ? previous : Optional.empty(), Feedback.NONE)
                .best()
                .logits();
        logits.toMask();
        previous = Optional.of(logits);
        second = !second;
    }

    @Override
    public void close() {
        encoded.close();
    }
}
