package focus.app.cli;

import focus.app.io.MaskFile;
import focus.app.service.PhraseSelector.Named;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A new folder with a mask for each thing, {@code 001-dog.png} and so on, and {@code index.json}.
 *
 * @param folder exists, and was empty
 */
record ThingsFolder(Path folder) {
    /** @throws focus.inference.api.error.InputException if it cannot be made or is not empty */
    static ThingsFolder create(Path folder) {
        return new ThingsFolder(EvaluationOutput.newFolder("-o", folder));
    }

    /** @throws focus.inference.api.error.InputException if a file cannot be written */
    void write(List<Named> things, MaskFile masks) {
        List<Map<String, Object>> index = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            Named named = things.get(i);
            String name = named.thing().name();
            String file = String.format(Locale.ROOT, "%03d-%s.png", i + 1, name.replace(' ', '-'));
            Mask mask = named.selection().mask();
            masks.write(mask, folder.resolve(file), false);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("mask", file);
            entry.put("name", name);
            entry.put("score", Math.round(named.thing().score() * 1e4) / 1e4);
            entry.put("box", edges(named.thing().box()));
            index.add(entry);
        }
        TextFile.write(folder.resolve("index.json"), new Json().pretty(Map.of("things", index)));
    }

    /** Left, top, right, bottom in pixels of the picture. */
    private static List<Long> edges(Prompt.Box box) {
        return List.of(
                Math.round(box.from().x()),
                Math.round(box.from().y()),
                Math.round(box.to().x()),
                Math.round(box.to().y()));
    }
}
