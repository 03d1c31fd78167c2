package focus.app.cli.eval;

import focus.inference.api.PlanStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A sentence with its known plan.
 *
 * @param operations each with {@code op} first, then its slots
 */
public record PlanLine(String id, String sentence, List<Map<String, String>> operations) {
    public PlanLine {
        operations = List.copyOf(operations);
    }

    /** @throws focus.inference.api.error.InputException naming the line that is none */
    public static List<PlanLine> read(Path file) {
        String form = "{\"id\", \"sentence\", \"operations\": [{\"op\", ...}]}";
        return new JsonLines<>(form, "sentence", PlanLine::line).read(file);
    }

    private static Optional<PlanLine> line(JsonNode node) {
        JsonNode operations = node.path("operations");
        if (!node.path("sentence").isString() || !operations.isArray() || operations.isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, String>> read = new ArrayList<>();
        for (JsonNode operation : operations) {
            Map<String, String> fields = new LinkedHashMap<>();
            operation
                    .properties()
                    .forEach(slot -> fields.put(slot.getKey(), slot.getValue().asString()));
            read.add(fields);
        }
        return Optional.of(
                new PlanLine(node.path("id").asString(), node.path("sentence").stringValue(), read));
    }

    /** Steps as such files write them. */
    public static List<Map<String, String>> operations(List<PlanStep> steps) {
        return steps.stream().map(PlanLine::operation).toList();
    }

    private static Map<String, String> operation(PlanStep step) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("op", step.operation().word());
        step.operation().slots().forEach(slot -> fields.put(slot.word(), step.value(slot)));
        return fields;
    }
}
