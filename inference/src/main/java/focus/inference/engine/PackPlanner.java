package focus.inference.engine;

import focus.inference.api.EditPlan;
import focus.inference.api.PlanStep;
import focus.inference.api.Planner;
import java.util.List;
import java.util.Optional;

/**
 * Reads with the installed planner pack, loaded at the first sentence that needs it; without one, by words. "Remove it" and
 * its like need no network: the commonest wish costs neither its loading nor its memory.
 */
final class PackPlanner implements Planner {
    /** Longer ones name things that a list of words may take for something else. */
    private static final int MOST_WORDS = 2;

    private static final EditPlan REMOVE_IT = new EditPlan.Operations(List.of(PlanStep.remove("")));

    private final LoadedPacks loaded;
    private final Planner words;

    /** @param words reads without a pack */
    PackPlanner(LoadedPacks loaded, Planner words) {
        this.loaded = loaded;
        this.words = words;
    }

    @Override
    public String method() {
        return chosen().method();
    }

    @Override
    public EditPlan plan(String sentence) {
        if (sentence.strip().split("\\s+", MOST_WORDS + 1).length <= MOST_WORDS) {
            EditPlan plain = words.plan(sentence);
            if (plain.equals(REMOVE_IT)) {
                return plain;
            }
        }
        return chosen().plan(sentence);
    }

    private Planner chosen() {
        Optional<Planner> pack = loaded.planner();
        return pack.orElse(words);
    }
}
