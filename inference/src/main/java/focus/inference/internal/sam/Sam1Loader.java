package focus.inference.internal.sam;

import focus.inference.api.error.ModelException;
import focus.inference.feature.FeatureStore;
import focus.inference.internal.json.JsonFields;
import focus.inference.internal.ort.GraphRunner;
import focus.inference.internal.ort.OrtRuntime;
import focus.inference.internal.ort.SessionConfig;
import focus.inference.internal.pack.FolderPackStore;
import focus.inference.internal.tensor.GraphSpec;
import focus.inference.pack.PackManifest;
import focus.inference.pack.PackManifest.PackFile;
import focus.inference.pack.PackManifest.RoleEntry;

/** Opens packs whose segmenter names the driver {@code sam1}. */
public final class Sam1Loader {
    /** What packs call this driver. */
    public static final String DRIVER = "sam1";

    private static final String ENCODER = "encoder";

    private final OrtRuntime runtime;
    private final FeatureStore kept;

    /** @param kept what networks saw of pictures in earlier runs */
    public Sam1Loader(OrtRuntime runtime, FeatureStore kept) {
        this.runtime = runtime;
        this.kept = kept;
    }

    /**
     * Checks the files' hashes, loads both graphs and compares them with the parameters.
     *
     * @return owned by the caller
     * @throws ModelException if a file is damaged, a parameter wrong or a graph other than expected
     */
    public Sam1Segmenter load(PackManifest pack, RoleEntry role, SessionConfig config) {
        String source = pack.folder().resolve("pack.json") + ": params";
        Sam1Params params = Sam1Params.parse(JsonFields.parse(source, role.params()));
        GraphRunner encoder = graph(pack, role, ENCODER, Sam1Encoder.spec(params.encoder()), config);
        try {
            GraphRunner decoder = graph(pack, role, "decoder", Sam1Decoder.spec(params.decoder()), config.asUrgent());
            return assemble(pack, params, encoder, decoder, key(pack, role, config));
        } catch (RuntimeException e) {
            closeAfter(e, encoder);
            throw e;
        }
    }

    /** Another network, another run time or another kind of processor sees other numbers. */
    private FeatureKey key(PackManifest pack, RoleEntry role, SessionConfig config) {
        String path = role.graphs().get(ENCODER);
        String hash = pack.files().stream()
                .filter(file -> file.path().equals(path))
                .map(PackFile::sha256)
                .findFirst()
                .orElseThrow();
        return new FeatureKey(hash + " " + runtime.version() + (config.cuda() ? " cuda" : " cpu"));
    }

    private Sam1Segmenter assemble(
            PackManifest pack, Sam1Params params, GraphRunner encoder, GraphRunner decoder, FeatureKey key) {
        try {
            Sam1Decoder ready = Sam1Decoder.of(decoder, params);
            Sam1Encoder eye = new Sam1Encoder(encoder, params);
            return new Sam1Segmenter(pack.id() + " " + pack.version(), params, eye, ready, kept, key);
        } catch (RuntimeException e) {
            closeAfter(e, decoder);
            throw e;
        }
    }

    private GraphRunner graph(PackManifest pack, RoleEntry role, String name, GraphSpec spec, SessionConfig config) {
        return runtime.load(FolderPackStore.roleFile(pack, role, name), spec, config);
    }

    private static void closeAfter(RuntimeException reason, GraphRunner half) {
        try {
            half.close();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}
