package focus.app.service;

import focus.inference.api.Feedback;
import focus.inference.api.MaskHead;
import focus.inference.api.MaskProposal;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import focus.inference.phrase.LatticeMask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the things in a picture without a prompt: clicks at the points of a grid, keeps the answers of which the network is
 * sure and whose edge is clear, and of those that are the same thing the best. No state, no store.
 */
public final class ObjectFinder {
    /** The stage that {@link Feedback#progress} is told. */
    public static final String STAGE = "find";

    private final MaskHead head;
    private final ImageSize size;
    private final Rules rules;

    /**
     * What counts as a thing. The defaults are usual values for such a search, not tuned on any photos.
     *
     * @param grid points along the longer side
     * @param quality the least that the network must think of its answer, about 0..1
     * @param stability the least IoU between the answer and itself with a stricter and a laxer edge, 0..1
     * @param smallest part of the picture, 0..1
     * @param largest part of the picture, 0..1
     * @param overlap answers with a larger IoU are the same thing
     * @param inside of two answers of which this part of the smaller lies in the larger, the better one counts
     */
    public record Rules(
            int grid,
            double quality,
            double stability,
            double smallest,
            double largest,
            double overlap,
            double inside) {
        public static final Rules DEFAULT = new Rules(16, 0.7, 0.85, 0.001, 0.6, 0.5, 0.9);
    }

    /**
     * A thing that was found.
     *
     * @param click a click in it
     * @param answer which of the network's answers to this click it is, 0 for the first
     * @param proposal all answers, first the network's choice
     * @param score how sure it is, about 0..1
     * @param part of the picture, 0..1
     */
    public record Found(Prompt.Click click, int answer, MaskProposal proposal, double score, double part) {}

    /** @param head of the network, which has seen the picture */
    public ObjectFinder(MaskHead head, ImageSize size) {
        this(head, size, Rules.DEFAULT);
    }

    public ObjectFinder(MaskHead head, ImageSize size, Rules rules) {
        this.head = head;
        this.size = size;
        this.rules = rules;
    }

    private record Candidate(Found found, LatticeMask mask) {}

    /**
     * Blocks: a click's time for each point, some 256 of them.
     *
     * @return the largest first
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if the network fails
     */
    public List<Found> find(Feedback feedback) {
        List<Candidate> candidates = new ArrayList<>();
        List<ImagePoint> points = points();
        for (int i = 0; i < points.size(); i++) {
            feedback.throwIfCancelled();
            feedback.progress(STAGE, (double) i / points.size());
            ask(points.get(i), candidates, feedback);
        }
        return best(candidates).stream()
                .map(Candidate::found)
                .sorted(Comparator.comparingDouble(Found::part).reversed())
                .toList();
    }

    private List<ImagePoint> points() {
        double step = (double) Math.max(size.width(), size.height()) / rules.grid();
        int columns = Math.max(1, (int) Math.round(size.width() / step));
        int rows = Math.max(1, (int) Math.round(size.height() / step));
        List<ImagePoint> points = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                points.add(new ImagePoint((column + 0.5) * size.width() / columns, (row + 0.5) * size.height() / rows));
            }
        }
        return points;
    }

    private void ask(ImagePoint point, List<Candidate> candidates, Feedback feedback) {
        Prompt.Click click = new Prompt.Click(point, true);
        MaskProposal proposal = head.segment(List.of(click), Optional.empty(), feedback);
        for (int answer = 0; answer < proposal.candidates().size(); answer++) {
            MaskProposal.Candidate given = proposal.candidates().get(answer);
            if (given.quality() < rules.quality()) {
                continue;
            }
            LatticeMask mask = LatticeMask.of(given.logits(), 0);
            double part = mask.part();
            double stability = LatticeMask.stability(given.logits());
            if (part >= rules.smallest() && part <= rules.largest() && stability >= rules.stability()) {
                double score = Math.min(1, given.quality()) * stability;
                candidates.add(new Candidate(new Found(click, answer, proposal, score, part), mask));
            }
        }
    }

    /** The surest first; what is mostly one of those before is left out. */
    private List<Candidate> best(List<Candidate> candidates) {
        candidates.sort(
                Comparator.comparingDouble((Candidate each) -> each.found().score())
                        .reversed());
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean fresh = kept.stream().noneMatch(other -> same(candidate.mask(), other.mask()));
            if (fresh) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private boolean same(LatticeMask one, LatticeMask other) {
        long both = one.overlap(other);
        long smaller = Math.min(one.cells(), other.cells());
        return both > rules.overlap() * (one.cells() + other.cells() - both) || both > rules.inside() * smaller;
    }
}
