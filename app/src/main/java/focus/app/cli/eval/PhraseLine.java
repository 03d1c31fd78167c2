package focus.app.cli.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

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
     * @throws focus.inference.api.error.InputException naming the line that is none
     */
    public static List<PhraseLine> read(Path file) {
        return new JsonLines<>("{\"image\", \"phrase\", \"mask\"}", "phrase", node -> line(node, file)).read(file);
    }

    private static Optional<PhraseLine> line(JsonNode node, Path file) {
        if (!Stream.of("image", "phrase", "mask")
                .allMatch(field -> node.path(field).isString())) {
            return Optional.empty();
        }
        return Optional.of(new PhraseLine(
                file.resolveSibling(node.path("image").stringValue()),
                node.path("phrase").stringValue(),
                file.resolveSibling(node.path("mask").stringValue()),
                node.path("kind").asString("")));
    }
}
