package focus.app.service;

import focus.app.model.Document;
import focus.app.service.PhraseSelector.Answer;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.api.Grounder;
import focus.inference.api.MaskHead;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds what phrases mean in the working picture. Belongs to the store's thread. */
public final class PhraseService implements AutoCloseable {
    private final EditorStore store;
    private final Supplier<Optional<Grounder>> grounders;
    private final Function<RasterSource, Optional<MaskHead>> heads;
    private final TaskRunner networks;
    private final LatestOnly latest = new LatestOnly();
    private final EditorStore.Subscription subscription;

    /**
     * @param grounders may take long; empty where no pack knows names
     * @param heads reads prompts in a picture; empty for one that the network has not seen
     * @param networks where networks run
     */
    public PhraseService(
            EditorStore store,
            Supplier<Optional<Grounder>> grounders,
            Function<RasterSource, Optional<MaskHead>> heads,
            TaskRunner networks) {
        this.store = store;
        this.grounders = grounders;
        this.heads = heads;
        this.networks = networks;
        this.subscription = store.observe((action, before, after) -> {
            if (!working(before).equals(working(after))) {
                latest.cancel();
            }
        });
    }

    /**
     * @param phrases at least one; what they mean is taken together
     * @param then hears the answer, on the store's thread; not when the picture changes or another phrase comes before
     *     that
     */
    void find(List<String> phrases, Consumer<Answer> then) {
        Optional<RasterSource> picture = working(store.state());
        if (picture.isEmpty()) {
            store.dispatch(new Action.Notify(Notice.info("notice.document.none")));
            return;
        }
        Optional<MaskHead> head = heads.apply(picture.get());
        if (head.isEmpty()) {
            store.dispatch(new Action.Notify(Notice.info("notice.picture.preparing")));
            return;
        }
        latest.submit(
                networks,
                feedback -> grounders
                        .get()
                        .map(grounder -> PhraseSelector.look(grounder, head.get(), picture.get(), feedback)
                                .findTogether(phrases, feedback))
                        .orElse(new Answer.Unknown(phrases.getFirst())),
                Failures.told(store, then));
    }

    private static Optional<RasterSource> working(EditorState state) {
        return state.document().map(Document::working);
    }

    @Override
    public void close() {
        subscription.close();
        latest.cancel();
    }
}
