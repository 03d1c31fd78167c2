package focus.app.service;

import focus.inference.api.Feedback;
import focus.inference.api.MaskHead;
import focus.inference.api.MaskLogits;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import java.util.List;
import java.util.Optional;

/**
 * Guesses what a picture is of: asks the network at the points of a grid and takes the click whose answer is sure of
 * itself, of a good size and near the middle.
 */
final class SubjectFinder {
    private static final int GRID = 6;

    /** Points along each side at which an answer is looked at. */
    private static final int LOOKS = 40;

    /** From this part of the picture on a thing is large enough to be its subject. */
    private static final double LARGE = 0.15;

    /** More than this part is background. */
    private static final double TOO_LARGE = 0.7;

    /** An answer around more of the picture's border than this is background. */
    private static final double MUCH_BORDER = 0.4;

    private final MaskHead head;
    private final ImageSize size;

    SubjectFinder(MaskHead head, ImageSize size) {
        this.head = head;
        this.size = size;
    }

    private record Guess(ImagePoint point, double score) {}

    /**
     * Blocks: a click's time for each of 36 points.
     *
     * @return where to click; empty if nothing stands out
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if the network fails
     */
    Optional<ImagePoint> find(Feedback feedback) {
        Guess best = new Guess(new ImagePoint(0, 0), 0);
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                feedback.throwIfCancelled();
                ImagePoint point = place(column, row, GRID);
                MaskProposal proposal =
                        head.segment(List.of(new Prompt.Click(point, true)), Optional.empty(), feedback);
                double score = score(proposal.best());
                best = score > best.score() ? new Guess(point, score) : best;
            }
        }
        return best.score() > 0 ? Optional.of(best.point()) : Optional.empty();
    }

    private double score(MaskProposal.Candidate candidate) {
        MaskLogits logits = candidate.logits();
        int inside = 0;
        int border = 0;
        double sumX = 0;
        double sumY = 0;
        for (int row = 0; row < LOOKS; row++) {
            for (int column = 0; column < LOOKS; column++) {
                if (logits.at(place(column, row, LOOKS)) > 0) {
                    inside++;
                    sumX += column + 0.5;
                    sumY += row + 0.5;
                    border += column == 0 || row == 0 || column == LOOKS - 1 || row == LOOKS - 1 ? 1 : 0;
                }
            }
        }
        double part = (double) inside / (LOOKS * LOOKS);
        if (inside == 0 || part > TOO_LARGE || border > MUCH_BORDER * 4 * LOOKS) {
            return 0;
        }
        double off = Math.hypot(sumX / inside / LOOKS - 0.5, sumY / inside / LOOKS - 0.5);
        return candidate.quality() * Math.sqrt(Math.min(1, part / LARGE)) * (1 - off);
    }

    private ImagePoint place(int column, int row, int count) {
        return new ImagePoint((column + 0.5) * size.width() / count, (row + 0.5) * size.height() / count);
    }
}
