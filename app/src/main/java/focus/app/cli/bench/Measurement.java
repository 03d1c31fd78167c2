package focus.app.cli.bench;

import focus.app.cli.eval.Statistics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The times of one case, block by block. Blocks of both sides alternate, so that what slows the computer for a while
 * slows both.
 *
 * @param ours milliseconds of each run of each block
 * @param theirs the other side's blocks, each run right after ours of the same index; empty when there is no other side
 */
public record Measurement(List<List<Double>> ours, List<List<Double>> theirs) {
    private static final int RESAMPLES = 2000;
    private static final double UPPER = 95;

    public Measurement {
        ours = ours.stream().map(List::copyOf).toList();
        theirs = theirs.stream().map(List::copyOf).toList();
        if (ours.isEmpty() || (!theirs.isEmpty() && theirs.size() != ours.size())) {
            throw new IllegalArgumentException(ours.size() + " blocks beside " + theirs.size());
        }
    }

    public double median() {
        return Statistics.median(all(ours));
    }

    public double p95() {
        return Statistics.percentile(all(ours), 95);
    }

    /** Whether there is another side to compare with. */
    public boolean isCompared() {
        return !theirs.isEmpty();
    }

    /** The median over the blocks of our median by theirs; below 1 we are faster. */
    public double ratio() {
        return Statistics.median(blockRatios());
    }

    /** Upper end of the one-sided 95 % bootstrap interval of {@link #ratio}; blocks are drawn with a fixed seed. */
    public double ratioUpperBound() {
        List<Double> ratios = blockRatios();
        Random random = new Random(1);
        List<Double> medians = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            List<Double> drawn = new ArrayList<>();
            for (int j = 0; j < ratios.size(); j++) {
                drawn.add(ratios.get(random.nextInt(ratios.size())));
            }
            medians.add(Statistics.median(drawn));
        }
        return Statistics.percentile(medians, UPPER);
    }

    /** The fields of the JSON object; {@code ratio} and its bound are null when there is no other side. */
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("n", all(ours).size());
        fields.put("median_ms", Statistics.round(median(), 2));
        fields.put("p95_ms", Statistics.round(p95(), 2));
        fields.put("python_median_ms", isCompared() ? Statistics.round(Statistics.median(all(theirs)), 2) : null);
        fields.put("ratio", isCompared() ? Statistics.round(ratio(), 4) : null);
        fields.put("ratio_upper95", isCompared() ? Statistics.round(ratioUpperBound(), 4) : null);
        return fields;
    }

    private List<Double> blockRatios() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < theirs.size(); i++) {
            ratios.add(Statistics.median(ours.get(i)) / Statistics.median(theirs.get(i)));
        }
        return ratios;
    }

    private static List<Double> all(List<List<Double>> blocks) {
        return blocks.stream().flatMap(List::stream).toList();
    }
}
