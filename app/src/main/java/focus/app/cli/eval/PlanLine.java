package focus.app.cli.eval;

import focus.inference.api.PlanStep;
import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sentence with its known plan.
 *
 * @param operations each with {@code op} first, then its slots
 */
public record PlanLine(String id, String sentence, List<Map<String, String>> operations) {
    public PlanLine {
        operations = List.copyOf(operations);
    }

    /** @throws InputException naming the line that is none */
    public static List<PlanLine> read(Path file) {
        List<PlanLine> lines = new ArrayList<>();
        JsonMapper mapper = JsonMapper.builder().build();
        try {
            int number = 0;
            for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                if (!text.isBlank()) {
                    lines.add(line(mapper, text, file + ", line " + number));
                }
            }
        } catch (IOException e) {
            throw new InputException(file + " cannot be read as UTF-8 text: " + e + ".", e);
        }
        if (lines.isEmpty()) {
            throw new InputException(file + " holds no sentence.");
        }
        return lines;
    }

    private static PlanLine line(JsonMapper mapper, String text, String where) {
        String expected = where + ": expected {\"id\", \"sentence\", \"operations\": [{\"op\", ...}]}";
        try {
            JsonNode node = mapper.readTree(text);
            JsonNode operations = node.path("operations");
            if (!node.path("sentence").isString() || !operations.isArray() || operations.isEmpty()) {
                throw new InputException(expected + ", found " + text);
            }
            List<Map<String, String>> read = new ArrayList<>();
            for (JsonNode operation : operations) {
                Map<String, String> fields = new LinkedHashMap<>();
                operation
                        .properties()
                        .forEach(slot ->
                                fields.put(slot.getKey(), slot.getValue().asString()));
                read.add(fields);
            }
            return new PlanLine(
                    node.path("id").asString(), node.path("sentence").stringValue(), read);
        } catch (JacksonException e) {
            throw new InputException(expected + ": " + e.getOriginalMessage(), e);
        }
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
