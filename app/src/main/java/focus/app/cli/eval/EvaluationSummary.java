package focus.app.cli.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The figures over all photos of an evaluation.
 *
 * @param scores at least one
 * @param maxClicks what counts for a photo that never reached the target
 * @param pack which pack answered
 */
public record EvaluationSummary(List<PhotoScore> scores, int maxClicks, String pack) {
    public EvaluationSummary {
        scores = List.copyOf(scores);
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("no photo was evaluated");
        }
    }

    /** The fields of the JSON line, in order: IoU in 0..1, times in milliseconds. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("n", scores.size());
        for (int percent : new int[] {85, 90}) {
            fields.put("noc" + percent, mean(score -> score.clicksToReach(percent / 100.0, maxClicks)));
        }
        for (int clicks : new int[] {1, 3, 5}) {
            fields.put("iou" + clicks, mean(score -> score.iouAfter(clicks)));
        }
        List<Double> encodeMs = scores.stream().map(PhotoScore::encodeMs).toList();
        List<Double> clickMs =
                scores.stream().flatMap(score -> score.clickMs().stream()).toList();
        fields.put("encode_ms_median", Statistics.round(Statistics.median(encodeMs), 2));
        fields.put("click_ms_median", Statistics.round(Statistics.median(clickMs), 2));
        fields.put("click_ms_p95", Statistics.round(Statistics.percentile(clickMs, 95), 2));
        fields.put("pack", pack);
        return fields;
    }

    private double mean(ToDoubleFunction<PhotoScore> value) {
        return Statistics.round(scores.stream().mapToDouble(value).average().orElseThrow(), 4);
    }
}
