package focus.app.service;

import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Refusals;
import focus.app.task.TaskRunner;
import focus.inference.image.RasterSource;
import java.util.function.LongSupplier;

/** Makes layers again over what lies below them now, as jobs. Belongs to the store's thread. */
public final class LayerService implements AutoCloseable {
    private final EditorStore store;
    private final Jobs jobs;
    private final TaskRunner networks;
    private final RecipeRunner recipes;
    private final LongSupplier seeds;
    private final EditorStore.Subscription subscription;

    /**
     * @param networks where networks run
     * @param seeds gives each edit its seed
     */
    public LayerService(EditorStore store, Jobs jobs, TaskRunner networks, RecipeRunner recipes, LongSupplier seeds) {
        this.store = store;
        this.jobs = jobs;
        this.networks = networks;
        this.recipes = recipes;
        this.seeds = seeds;
        this.subscription = store.observe((action, before, after) -> {
            if (action instanceof Action.RerunLayer(int index)
                    && Refusals.ofRerun(before, index).isEmpty()) {
                before.document().ifPresent(document -> start(document, index));
            }
        });
    }

    private void start(Document document, int index) {
        if (!(document.layers().get(index) instanceof EditLayer(EditStep edit, var _, var _, var _))) {
            return;
        }
        RasterSource below = document.stack().below(index).picture();
        long seed = seeds.getAsLong();
        jobs.start(
                Job.Kind.EDIT, networks, feedback -> recipes.again(edit, below.size(), below, seed, feedback), made -> {
                    store.dispatch(new Action.LayerRerun(document.id(), document.working(), index, made));
                    store.dispatch(new Action.Notify(EditNotice.of(made)));
                });
    }

    @Override
    public void close() {
        subscription.close();
    }
}
