package focus.app.cli;

import focus.app.cli.eval.ClickEvaluation;
import focus.app.cli.eval.SimulatedClick;
import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of {@code focus eval clicks --save}: every mask and every click, to look at or to compare. */
final class EvaluationOutput {
    private final Path folder;
    private final PictureIo pictures;
    private final Json json = new Json();

    /**
     * @param folder made if missing
     * @throws InputException if it holds something already
     */
    EvaluationOutput(Path folder, PictureIo pictures) {
        this.folder = folder;
        this.pictures = pictures;
        newFolder("--save", folder);
    }

    /**
     * Makes the folder if it is missing.
     *
     * @param option that names it
     * @throws InputException if it holds something already
     */
    static Path newFolder(String option, Path folder) {
        makeFolder(folder);
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new InputException(option + " " + folder + ": the folder is not empty; name a new one.");
            }
        } catch (IOException e) {
            throw new InputException(option + " " + folder + " cannot be read: " + e + ".", e);
        }
        return folder;
    }

    /** Writes {@code <stem>/<click>.png}, counted from 1, and {@code <stem>/clicks.json}. */
    void save(String stem, ClickEvaluation.Outcome outcome) {
        Path own = folder.resolve(stem);
        makeFolder(own);
        for (int i = 0; i < outcome.masks().size(); i++) {
            pictures.masks().write(outcome.masks().get(i), own.resolve((i + 1) + ".png"), false);
        }
        List<Map<String, Object>> clicks =
                outcome.clicks().stream().map(EvaluationOutput::fields).toList();
        TextFile.write(own.resolve("clicks.json"), json.line(clicks));
    }

    private static Map<String, Object> fields(SimulatedClick click) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("x", click.x());
        fields.put("y", click.y());
        fields.put("positive", click.positive());
        return fields;
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InputException("the folder " + folder + " cannot be made: " + e + ".", e);
        }
    }
}
