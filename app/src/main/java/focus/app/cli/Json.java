package focus.app.cli;

import java.util.Map;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes maps, lists, numbers and texts as JSON. */
final class Json {
    private final JsonMapper mapper = JsonMapper.builder().build();

    /** On one line. */
    String line(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** Indented, for files that people read as well. */
    String pretty(Map<String, ?> value) {
        return mapper.writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .with(new DefaultPrettyPrinter())
                .writeValueAsString(value);
    }
}
