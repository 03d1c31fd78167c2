package focus.app.cli.eval;

import focus.app.service.PhraseSelector;
import focus.app.service.PhraseSelector.Answer;
import focus.inference.api.Feedback;
import focus.inference.api.Grounder;
import focus.inference.api.Mask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures what phrases are found to mean. */
public final class PhraseEvaluation {
    private static final double RIGHT = 0.5;

    private final Grounder grounder;
    private final List<Score> scores = new ArrayList<>();

    /** @param known whether the name was */
    private record Score(String kind, GroundTruth.Overlap overlap, boolean known) {}

    public PhraseEvaluation(Grounder grounder) {
        this.grounder = grounder;
    }

    /**
     * @param names has looked at the photo
     * @param truth of the photo's size
     * @return what was found, at full size; empty where nothing was found, which counts as an IoU of 0
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if a network fails
     */
    public Mask add(PhraseLine line, PhraseSelector names, GroundTruth truth, Feedback feedback) {
        Answer answer = names.find(line.phrase(), false, feedback);
        Mask mask = answer instanceof Answer.Found found ? found.mask() : Mask.empty(truth.size());
        GroundTruth.Overlap overlap = truth.overlap(mask.read(truth.size().bounds(), 0));
        scores.add(new Score(line.kind(), overlap, !(answer instanceof Answer.Unknown)));
        return mask;
    }

    /** The fields of the JSON line, for all phrases and for those of each kind. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>(figures(scores));
        Map<String, List<Score>> kinds = new TreeMap<>();
        scores.stream()
                .filter(score -> !score.kind().isEmpty())
                .forEach(score -> kinds.computeIfAbsent(score.kind(), kind -> new ArrayList<>())
                        .add(score));
        kinds.forEach((kind, own) -> fields.put(kind, figures(own)));
        fields.put("pack", grounder.packId());
        return fields;
    }

    private static Map<String, Object> figures(List<Score> scores) {
        long both = scores.stream().mapToLong(score -> score.overlap().both()).sum();
        long either =
                scores.stream().mapToLong(score -> score.overlap().either()).sum();
        double[] ious =
                scores.stream().mapToDouble(score -> score.overlap().iou()).toArray();
        double sum = 0;
        int right = 0;
        for (double iou : ious) {
            sum += iou;
            right += iou > RIGHT ? 1 : 0;
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("n", ious.length);
        figures.put("known", (int) scores.stream().filter(Score::known).count());
        figures.put("miou", Statistics.round(sum / ious.length, 4));
        figures.put("ciou", Statistics.round(either == 0 ? 1 : (double) both / either, 4));
        figures.put("p50", Statistics.round((double) right / ious.length, 4));
        return figures;
    }
}
