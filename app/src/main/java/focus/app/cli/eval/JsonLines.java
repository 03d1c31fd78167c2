package focus.app.cli.eval;

import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of one JSON object a line; blank lines do not count.
 *
 * @param form what a line looks like, for messages
 * @param thing what a line is, for messages
 * @param reader empty for an object that is none
 */
record JsonLines<T>(String form, String thing, Function<JsonNode, Optional<T>> reader) {
    /** @throws InputException naming the file, and the line that is none */
    List<T> read(Path file) {
        List<T> lines = new ArrayList<>();
        JsonMapper mapper = JsonMapper.builder().build();
        try {
            int number = 0;
            for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                if (!text.isBlank()) {
                    lines.add(line(mapper, text, file + ", line " + number + ": expected " + form));
                }
            }
        } catch (IOException e) {
            throw new InputException(file + " cannot be read as UTF-8 text: " + e + ".", e);
        }
        if (lines.isEmpty()) {
            throw new InputException(file + " holds no " + thing + ".");
        }
        return lines;
    }

    private T line(JsonMapper mapper, String text, String expected) {
        try {
            return reader.apply(mapper.readTree(text))
                    .orElseThrow(() -> new InputException(expected + ", found " + text));
        } catch (JacksonException e) {
            throw new InputException(expected + ": " + e.getOriginalMessage(), e);
        }
    }
}
