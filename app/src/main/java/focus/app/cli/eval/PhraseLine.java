package focus.app.cli.eval;

import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A phrase about a photo with the mask of what it means.
 *
 * @param image the photo
 * @param mask of the photo's size: 255 object, 128 not counted, 0 background
 * @param kind what sort of phrase it is, for a figure of its own; empty for none
 */
public record PhraseLine(Path image, String phrase, Path mask, String kind) {
    /**
     * One JSON object {@code {"image", "phrase", "mask"}} a line, paths relative to the file; {@code "kind"} if there are
     * several.
     *
     * @throws InputException naming the line that is none
     */
    public static List<PhraseLine> read(Path file) {
        List<PhraseLine> lines = new ArrayList<>();
        JsonMapper mapper = JsonMapper.builder().build();
        try {
            int number = 0;
            for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                if (!text.isBlank()) {
                    lines.add(line(mapper, text, file, number));
                }
            }
        } catch (IOException e) {
            throw new InputException(file + " cannot be read as UTF-8 text: " + e + ".", e);
        }
        if (lines.isEmpty()) {
            throw new InputException(file + " holds no phrase.");
        }
        return lines;
    }

    private static PhraseLine line(JsonMapper mapper, String text, Path file, int number) {
        String expected = file + ", line " + number + ": expected {\"image\", \"phrase\", \"mask\"}";
        try {
            JsonNode node = mapper.readTree(text);
            for (String field : List.of("image", "phrase", "mask")) {
                if (!node.path(field).isString()) {
                    throw new InputException(expected + ", found " + text);
                }
            }
            return new PhraseLine(
                    file.resolveSibling(node.path("image").stringValue()),
                    node.path("phrase").stringValue(),
                    file.resolveSibling(node.path("mask").stringValue()),
                    node.path("kind").asString(""));
        } catch (JacksonException e) {
            throw new InputException(expected + ": " + e.getOriginalMessage(), e);
        }
    }
}
