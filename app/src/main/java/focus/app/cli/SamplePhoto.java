package focus.app.cli;

import focus.app.settings.AssetsFolder;
import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The photo that comes with the program.
 *
 * @param file where it lies
 * @param object a click on the object in it that can be removed
 */
record SamplePhoto(Path file, PromptSpec.ClickSpec object) {
    private static final String DESCRIPTION = "sample.json";

    /** @throws InputException if it is not there */
    static SamplePhoto of(AssetsFolder assets) {
        Path description = assets.samples().resolve(DESCRIPTION);
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readString(description));
            JsonNode click = json.path("click");
            return new SamplePhoto(
                    description.resolveSibling(json.path("file").asString()),
                    new PromptSpec.ClickSpec(
                            click.path(0).asInt(), click.path(1).asInt(), true));
        } catch (IOException | JacksonException e) {
            throw new InputException(
                    "the sample photo's description " + description + " cannot be read: " + e
                            + ". Install the program again, or name a photo of your own:  focus edit --help",
                    e);
        }
    }
}
