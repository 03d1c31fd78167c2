package focus.inference.internal.detect;

import focus.inference.api.Vocabulary;
import focus.inference.api.error.ModelException;
import focus.inference.internal.json.JsonFields;
import focus.inference.internal.ort.OrtRuntime;
import focus.inference.internal.ort.SessionConfig;
import focus.inference.internal.pack.FolderPackStore;
import focus.inference.pack.PackManifest;
import focus.inference.pack.PackManifest.RoleEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens packs whose grounder names the driver {@code cells1}. */
public final class DetectLoader {
    /** What packs call this driver. */
    public static final String DRIVER = "cells1";

    private final OrtRuntime runtime;

    public DetectLoader(OrtRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * Checks the files' hashes, reads the names and loads the graph.
     *
     * @return owned by the caller
     * @throws ModelException if a file is damaged, a parameter wrong or the graph other than expected
     */
    public CellDetector load(PackManifest pack, RoleEntry role, SessionConfig config) {
        String source = pack.folder().resolve("pack.json") + ": params";
        DetectParams params = DetectParams.parse(JsonFields.parse(source, role.params()));
        Vocabulary vocabulary = vocabulary(FolderPackStore.roleFile(pack, role, "names"));
        Path graph = FolderPackStore.roleFile(pack, role, "detector");
        return new CellDetector(
                pack.id() + " " + pack.version(),
                vocabulary,
                params,
                runtime.load(graph, CellDetector.spec(vocabulary.names().size()), config));
    }

    private static Vocabulary vocabulary(Path file) {
        try {
            return Vocabulary.parse(Files.readAllLines(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelException(file + ": expected one name a line, found that " + e.getMessage(), e);
        }
    }
}
