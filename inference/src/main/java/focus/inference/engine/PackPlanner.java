package focus.inference.engine;

import focus.inference.api.EditPlan;
import focus.inference.api.Planner;
import java.util.Optional;

/** Reads with the installed planner pack, loaded at the first sentence; without one, by words. */
final class PackPlanner implements Planner {
    private final LoadedPacks loaded;
    private final Planner withoutPack;

    PackPlanner(LoadedPacks loaded, Planner withoutPack) {
        this.loaded = loaded;
        this.withoutPack = withoutPack;
    }

    @Override
    public String method() {
        return chosen().method();
    }

    @Override
    public EditPlan plan(String sentence) {
        return chosen().plan(sentence);
    }

    private Planner chosen() {
        Optional<Planner> pack = loaded.planner();
        return pack.orElse(withoutPack);
    }
}
