package focus.inference.internal.json;

import focus.inference.api.error.ModelException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object, read strictly: every field that is asked for must be there with the right type, and
 * {@link #finish} refuses fields that nobody asked for. Every error says where, what was expected and what was found.
 */
public final class JsonFields {
    private final String where;
    private final JsonNode object;
    private final Set<String> asked = new HashSet<>();

    private JsonFields(String where, JsonNode object) {
        this.where = where;
        this.object = object;
    }

    /**
     * @param source what the text is, as it should stand in messages: a file's path
     * @param text a JSON object
     * @throws ModelException if it is no JSON or not an object
     */
    public static JsonFields parse(String source, String text) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try {
            return object(source, mapper.readTree(text));
        } catch (JacksonException e) {
            var at = e.getLocation();
            String place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw new ModelException(source + ": not valid JSON" + place + ": " + e.getOriginalMessage(), e);
        }
    }

    private static JsonFields object(String where, @Nullable JsonNode node) {
        if (node == null || !node.isObject()) {
            throw mismatch(where, "an object", node);
        }
        return new JsonFields(where, node);
    }

    /** A text that is not blank. */
    public String text(String name) {
        return text(pathOf(name), require(name));
    }

    /** A text that may be empty. */
    public String anyText(String name) {
        JsonNode node = require(name);
        if (!node.isString()) {
            throw mismatch(pathOf(name), "a text", node);
        }
        return node.stringValue();
    }

    private static String text(String where, JsonNode node) {
        if (!node.isString() || node.stringValue().isBlank()) {
            throw mismatch(where, "a text", node);
        }
        return node.stringValue();
    }

    /** A whole number within the limits, both included. */
    public long whole(String name, long least, long most) {
        JsonNode node = require(name);
        if (!node.isIntegralNumber()
                || node.longValueOpt().isEmpty()
                || node.longValue() < least
                || node.longValue() > most) {
            throw mismatch(pathOf(name), "a whole number from " + least + " to " + most, node);
        }
        return node.longValue();
    }

    /** A list of exactly {@code count} numbers. */
    public List<Float> numbers(String name, int count) {
        JsonNode list = require(name);
        List<Float> numbers = new ArrayList<>();
        if (list.isArray() && list.size() == count) {
            list.forEach(item -> {
                if (item.isNumber()) {
                    numbers.add((float) item.doubleValue());
                }
            });
        }
        if (numbers.size() != count) {
            throw mismatch(pathOf(name), count + " numbers", list);
        }
        return numbers;
    }

    /** Any number. */
    public double number(String name) {
        JsonNode node = require(name);
        if (!node.isNumber()) {
            throw mismatch(pathOf(name), "a number", node);
        }
        return node.doubleValue();
    }

    public JsonFields object(String name) {
        return object(pathOf(name), require(name));
    }

    /** The JSON text of an object, for a reader that knows its fields. */
    public String rawObject(String name) {
        JsonNode node = require(name);
        object(pathOf(name), node);
        return node.toString();
    }

    /** A list of objects with at least one entry. */
    public List<JsonFields> objects(String name) {
        JsonNode list = require(name);
        if (!list.isArray() || list.isEmpty()) {
            throw mismatch(pathOf(name), "a list with at least one entry", list);
        }
        List<JsonFields> entries = new ArrayList<>();
        for (JsonNode entry : list) {
            entries.add(object(pathOf(name) + "[" + entries.size() + "]", entry));
        }
        return entries;
    }

    /** An object whose field names are free and whose values are texts, in the file's order. */
    public Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonFields fields = object(name);
        for (String key : fields.names()) {
            texts.put(key, fields.text(key));
        }
        return texts;
    }

    /** The names of all fields, in the file's order. */
    public List<String> names() {
        return List.copyOf(object.propertyNames());
    }

    /** @throws ModelException if there is a field that was never asked for */
    public void finish() {
        for (String name : object.propertyNames()) {
            if (!asked.contains(name)) {
                throw new ModelException(where + ": unknown field \"" + name + "\"; expected only "
                        + String.join(", ", asked.stream().sorted().toList()));
            }
        }
    }

    /** An error at one field, for checks that go beyond its type. */
    public ModelException wrong(String name, String expected, String found) {
        return new ModelException(pathOf(name) + ": expected " + expected + ", found " + found);
    }

    private JsonNode require(String name) {
        asked.add(name);
        JsonNode node = object.get(name);
        if (node == null) {
            throw new ModelException(where + ": the field \"" + name + "\" is missing");
        }
        return node;
    }

    private String pathOf(String name) {
        return where + (where.endsWith(".json") ? ": " : ".") + name;
    }

    private static ModelException mismatch(String where, String expected, @Nullable JsonNode found) {
        String text = found == null ? "nothing" : found.toString();
        String shown = text.length() > 80 ? text.substring(0, 77) + "..." : text;
        return new ModelException(where + ": expected " + expected + ", found " + shown);
    }
}
