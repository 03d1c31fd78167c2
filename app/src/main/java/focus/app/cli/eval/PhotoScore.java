package focus.app.cli.eval;

import java.util.List;

/**
 * What came of one photo.
 *
 * @param ious IoU after each click, 0..1; at least one
 * @param encodeMs milliseconds of the encoder
 * @param clickMs milliseconds from each click to its full-size mask
 */
public record PhotoScore(List<Double> ious, double encodeMs, List<Double> clickMs) {
    public PhotoScore {
        ious = List.copyOf(ious);
        clickMs = List.copyOf(clickMs);
        if (ious.isEmpty()) {
            throw new IllegalArgumentException("a photo is clicked at least once");
        }
    }

    /** IoU after {@code clicks} clicks, or after the last one where fewer were made. */
    double iouAfter(int clicks) {
        return ious.get(Math.min(clicks, ious.size()) - 1);
    }

    /** Clicks until the IoU reached {@code target}; {@code limit} when it never did. */
    int clicksToReach(double target, int limit) {
        for (int i = 0; i < Math.min(limit, ious.size()); i++) {
            if (ious.get(i) >= target) {
                return i + 1;
            }
        }
        return limit;
    }
}
