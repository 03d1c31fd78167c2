package focus.app.cli.eval;

import focus.app.service.ObjectFinder;
import focus.app.service.PhraseSelector;
import focus.inference.api.Feedback;
import focus.inference.api.Grounder;
import focus.inference.api.MaskHead;
import focus.inference.api.MaskProposal;
import focus.inference.api.Segmenter;
import focus.inference.image.RasterSource;
import focus.inference.phrase.PhraseSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Measures how well the things in photos are found without a prompt. A found thing is right where its IoU with a known one
 * that no surer one has taken is 0.5 or more; names do not count.
 */
public final class InstanceEvaluation {
    private static final double RIGHT = 0.5;
    private static final double FAINTEST = 0.05;

    private final Segmenter segmenter;
    private final Optional<Grounder> grounder;
    private final LongSupplier nanos;
    private final List<Judged> judged = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();
    private int photos;
    private int known;

    /**
     * @param grounder finds things by their names; without one they are sought by clicks
     * @param nanos a clock
     */
    public InstanceEvaluation(Segmenter segmenter, Optional<Grounder> grounder, LongSupplier nanos) {
        this.segmenter = segmenter;
        this.grounder = grounder;
        this.nanos = nanos;
    }

    /**
     * @param score how sure it is, larger is surer
     * @param shown whether the editor would show it, which it does with all that are surer than one that it shows
     */
    private record Found(MaskProposal.Candidate answer, double score, boolean shown) {}

    /** @param iou with the known thing that it is; 0 for a wrong one */
    private record Judged(double score, double iou, boolean shown) {}

    /**
     * @param photo of the same size as {@code truth}
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if the network fails
     */
    public void add(RasterSource photo, InstanceTruth truth, Feedback feedback) {
        try (Segmenter.EncodedPicture encoded = segmenter.encode(photo, feedback)) {
            long start = nanos.getAsLong();
            List<Found> found = new ArrayList<>(find(photo, encoded, feedback));
            seconds.add((nanos.getAsLong() - start) / 1e9);
            found.sort(Comparator.comparingDouble(Found::score).reversed());
            judge(photo, truth, found);
        }
        photos++;
        known += truth.count();
    }

    /** With names the faint ones too, as a curve of precision over recall wants them. */
    private List<Found> find(RasterSource photo, MaskHead head, Feedback feedback) {
        if (grounder.isEmpty()) {
            return new ObjectFinder(head, photo.size())
                    .find(feedback).stream()
                            .map(found ->
                                    new Found(found.proposal().candidates().get(found.answer()), found.score(), true))
                            .toList();
        }
        Grounder names = grounder.get();
        return new PhraseSearch(names.look(photo, feedback), names.vocabulary(), head, photo)
                .findAll(FAINTEST, feedback).stream()
                        .map(InstanceEvaluation::found)
                        .toList();
    }

    private static Found found(PhraseSearch.Pick pick) {
        double score = pick.thing().score();
        return new Found(pick.proposal().best(), score, score >= PhraseSelector.SURE);
    }

    private void judge(RasterSource photo, InstanceTruth truth, List<Found> found) {
        long[] areas = truth.areas();
        Set<Integer> taken = new HashSet<>();
        for (Found each : found) {
            byte[] mask = each.answer().logits().toMask().read(photo.size().bounds(), 0);
            InstanceTruth.Overlap overlap = truth.overlap(mask);
            if (overlap.isIgnored()) {
                continue;
            }
            int best = 0;
            for (int number = 1; number < areas.length; number++) {
                boolean free = areas[number] > 0 && !taken.contains(number);
                if (free && (best == 0 || iou(overlap, areas, number) > iou(overlap, areas, best))) {
                    best = number;
                }
            }
            double iou = best == 0 ? 0 : iou(overlap, areas, best);
            judged.add(new Judged(each.score(), iou >= RIGHT ? iou : 0, each.shown()));
            if (iou >= RIGHT) {
                taken.add(best);
            }
        }
    }

    private static double iou(InstanceTruth.Overlap overlap, long[] areas, int number) {
        return overlap.iou(number, areas[number]);
    }

    /** The fields of the JSON line: average precision over all that was found, the rest over what the editor would show. */
    public Map<String, Object> fields() {
        List<Judged> shown = judged.stream().filter(Judged::shown).toList();
        List<Double> right =
                shown.stream().map(Judged::iou).filter(iou -> iou > 0).toList();
        double sum = right.stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("n", photos);
        fields.put("known", known);
        fields.put("found", shown.size());
        fields.put("right", right.size());
        fields.put("ap50", Statistics.round(averagePrecision(), 4));
        fields.put("pq", Statistics.round(sum / (right.size() + (shown.size() + known - 2 * right.size()) / 2.0), 4));
        fields.put("recall50", Statistics.round((double) right.size() / known, 4));
        fields.put("precision50", Statistics.round(shown.isEmpty() ? 0 : (double) right.size() / shown.size(), 4));
        fields.put("seconds_median", Statistics.round(Statistics.median(seconds), 2));
        fields.put("pack", segmenter.packId());
        grounder.ifPresent(names -> fields.put("names", names.packId()));
        return fields;
    }

    /** As COCO counts it: the mean of the best precision at or beyond each of 101 recalls. */
    double averagePrecision() {
        List<Judged> sorted = judged.stream()
                .sorted(Comparator.comparingDouble(Judged::score).reversed())
                .toList();
        double[] best = new double[101];
        int right = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).iou() > 0 ? 1 : 0;
            double precision = (double) right / (i + 1);
            int reached = (int) Math.floor(100.0 * right / known + 1e-9);
            for (int recall = 0; recall <= reached; recall++) {
                best[recall] = Math.max(best[recall], precision);
            }
        }
        double sum = 0;
        for (double precision : best) {
            sum += precision;
        }
        return sum / best.length;
    }
}
