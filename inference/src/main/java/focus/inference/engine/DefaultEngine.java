package focus.inference.engine;

import focus.inference.api.Grounder;
import focus.inference.api.Planner;
import focus.inference.api.Remover;
import focus.inference.api.Segmenter;
import focus.inference.internal.edit.PatchRemover;
import focus.inference.internal.pack.FolderPackStore;
import focus.inference.internal.plan.KeywordPlanner;
import focus.inference.pack.PackStore;
import java.util.Optional;

/** Hands out the roles; what is dear to make is made on first use, in {@link LoadedPacks}. */
final class DefaultEngine implements Engine {
    private final PackStore packs;
    private final LoadedPacks loaded;
    private final Planner planner;
    private final Remover remover = new PatchRemover();

    DefaultEngine(EngineOptions options) {
        this.packs = new FolderPackStore(options.packFolders());
        this.loaded = new LoadedPacks(new PackRoles(packs), options);
        this.planner = new PackPlanner(loaded, new KeywordPlanner());
    }

    @Override
    public PackStore packs() {
        return packs;
    }

    @Override
    public Segmenter segmenter(Optional<String> packId) {
        return loaded.segmenter(packId);
    }

    @Override
    public Optional<Grounder> grounder() {
        return loaded.grounder();
    }

    @Override
    public Remover remover() {
        return remover;
    }

    @Override
    public Planner planner() {
        return planner;
    }

    @Override
    public DeviceReport device() {
        return loaded.device();
    }

    @Override
    public void close() {
        loaded.close();
    }
}
