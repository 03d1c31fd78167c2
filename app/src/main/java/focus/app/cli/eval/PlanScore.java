package focus.app.cli.eval;

import focus.inference.api.Planner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * One sentence as it was read.
 *
 * @param found the plan, written as {@link PlanLine} does
 * @param ms from the sentence to the plan
 */
public record PlanScore(PlanLine line, List<Map<String, String>> found, double ms) {
    private static final double NANOS = 1e6;

    public PlanScore {
        found = List.copyOf(found);
    }

    /** @param clock nanoseconds */
    public static PlanScore measure(PlanLine line, Planner planner, LongSupplier clock) {
        long start = clock.getAsLong();
        List<Map<String, String>> found =
                PlanLine.operations(planner.plan(line.sentence()).steps());
        return new PlanScore(line, found, (clock.getAsLong() - start) / NANOS);
    }

    /** Whether the same operations are there, whatever their targets and amounts. */
    public boolean operationsRight() {
        return kinds(found).equals(kinds(line.operations()));
    }

    /** Whether every slot is right: without regard to case and spaces, and to an amount that says nothing. */
    public boolean slotsRight() {
        return plain(found).equals(plain(line.operations()));
    }

    private static List<String> kinds(List<Map<String, String>> operations) {
        return operations.stream()
                .map(operation -> operation.getOrDefault("op", "") + " " + operation.getOrDefault("property", "")
                        + operation.getOrDefault("kind", "") + operation.getOrDefault("reason", ""))
                .toList();
    }

    private static List<Map<String, String>> plain(List<Map<String, String>> operations) {
        return operations.stream().map(PlanScore::plainOne).toList();
    }

    private static Map<String, String> plainOne(Map<String, String> operation) {
        Map<String, String> plain = new TreeMap<>();
        operation.forEach((slot, value) -> plain.put(
                slot, String.join(" ", value.strip().toLowerCase(Locale.ROOT).split("\\s+"))));
        if ("background".equals(plain.get("op")) && !"blur".equals(plain.get("kind"))) {
            plain.remove("amount");
        }
        return plain;
    }

    /** For the saved file. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", line.id());
        fields.put("sentence", line.sentence());
        fields.put("operations", found);
        fields.put("right", slotsRight());
        return fields;
    }

    /**
     * The fields of the JSON line, in order: shares in 0..1, times in milliseconds.
     *
     * @param scores at least one
     * @param planner what read
     */
    public static Map<String, Object> summary(List<PlanScore> scores, String planner) {
        List<Double> times = scores.stream().map(PlanScore::ms).toList();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("n", scores.size());
        fields.put("op_right", share(scores, PlanScore::operationsRight));
        fields.put("slots_right", share(scores, PlanScore::slotsRight));
        fields.put("ms_median", Statistics.round(Statistics.median(times), 2));
        fields.put("ms_p95", Statistics.round(Statistics.percentile(times, 95), 2));
        fields.put("planner", planner);
        return fields;
    }

    private static double share(List<PlanScore> scores, Predicate<PlanScore> right) {
        return Statistics.round((double) scores.stream().filter(right).count() / scores.size(), 4);
    }
}
