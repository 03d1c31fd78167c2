package focus.app.io.project;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A value of {@code project.json} that knows where it stands, for messages that say what was expected and found. */
final class JsonInput {
    private final JsonNode node;
    private final String path;

    private JsonInput(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static JsonInput root(JsonNode node) {
        return new JsonInput(node, "");
    }

    /** A field that must be there. */
    JsonInput get(String field) throws ProjectFormatException {
        if (!has(field)) {
            throw new ProjectFormatException("lacks " + name(field));
        }
        return new JsonInput(node.path(field), name(field));
    }

    boolean has(String field) {
        return node.isObject() && node.has(field);
    }

    List<JsonInput> items() throws ProjectFormatException {
        if (!node.isArray()) {
            throw wrong("no list");
        }
        List<JsonInput> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonInput(node.get(i), path + "[" + i + "]"));
        }
        return items;
    }

    List<JsonInput> items(int count) throws ProjectFormatException {
        List<JsonInput> items = items();
        if (items.size() != count) {
            throw wrong("a list of " + items.size() + " instead of " + count);
        }
        return items;
    }

    String text() throws ProjectFormatException {
        if (!node.isString()) {
            throw wrong("no text");
        }
        return node.asString();
    }

    boolean bool() throws ProjectFormatException {
        if (!node.isBoolean()) {
            throw wrong("neither true nor false");
        }
        return node.asBoolean();
    }

    long whole() throws ProjectFormatException {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong("no whole number");
        }
        return node.asLong();
    }

    int integer(int least, int most) throws ProjectFormatException {
        long value = whole();
        if (value < least || value > most) {
            throw wrong(value + ", which is not in " + least + ".." + most);
        }
        return (int) value;
    }

    double number(double least, double most) throws ProjectFormatException {
        double value = node.isNumber() ? node.asDouble() : Double.NaN;
        if (!(value >= least && value <= most)) {
            throw wrong("no number in " + least + ".." + most);
        }
        return value;
    }

    /** @param found what is there instead of what must be */
    ProjectFormatException wrong(String found) {
        return new ProjectFormatException("has " + found + " at " + (path.isEmpty() ? "its root" : path));
    }

    private String name(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
