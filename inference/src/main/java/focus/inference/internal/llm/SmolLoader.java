package focus.inference.internal.llm;

import focus.inference.internal.json.JsonFields;
import focus.inference.internal.ort.OrtRuntime;
import focus.inference.internal.ort.SessionConfig;
import focus.inference.internal.pack.FolderPackStore;
import focus.inference.pack.PackManifest;
import focus.inference.pack.PackManifest.RoleEntry;
import java.nio.file.Path;

/** Opens packs whose planner names the driver {@code smol-plan}. */
public final class SmolLoader {
    /** What packs call this driver. */
    public static final String DRIVER = "smol-plan";

    private final OrtRuntime runtime;

    public SmolLoader(OrtRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * Checks the files' hashes, reads the vocabulary and loads the graph.
     *
     * @return owned by the caller
     * @throws ModelException if a file is damaged, a parameter wrong or the graph other than expected
     */
    public SmolPlanner load(PackManifest pack, RoleEntry role, SessionConfig config) {
        String source = pack.folder().resolve("pack.json") + ": params";
        SmolParams params = SmolParams.parse(JsonFields.parse(source, role.params()));
        BytePairs vocabulary = BytePairs.read(
                FolderPackStore.roleFile(pack, role, "tokens"), FolderPackStore.roleFile(pack, role, "merges"));
        PlanVocabulary words = new PlanVocabulary(vocabulary);
        Path graph = FolderPackStore.roleFile(pack, role, "plan");
        return new SmolPlanner(
                pack.id() + " " + pack.version(),
                vocabulary,
                words,
                new SmolGraph(runtime.load(graph, SmolGraph.spec(params), config), params));
    }
}
