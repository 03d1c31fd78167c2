package focus.app.service;

import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Hover;
import focus.app.task.LatestOnly;
import focus.app.task.TaskRunner;
import focus.inference.api.MaskHead;
import focus.inference.api.Prompt;
import focus.inference.image.RasterSource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;

/**
 * Works out what a click would select where the pointer rests, the same way as the click itself would be. Only the newest
 * place counts, and whatever the user really asks for stops it: the state forgets the pointer then, and this the question.
 * Belongs to the store's thread.
 */
public final class HoverService implements AutoCloseable {
    private static final Logger LOG = System.getLogger(HoverService.class.getName());

    private final EditorStore store;
    private final Function<RasterSource, Optional<MaskHead>> heads;
    private final TaskRunner networks;
    private final LatestOnly latest = new LatestOnly();
    private final EditorStore.Subscription subscription;

    /**
     * @param heads reads prompts in a picture; empty for one that the network has not seen
     * @param networks where networks run
     */
    public HoverService(EditorStore store, Function<RasterSource, Optional<MaskHead>> heads, TaskRunner networks) {
        this.store = store;
        this.heads = heads;
        this.networks = networks;
        this.subscription = store.observe((action, before, after) -> follow(before, after));
    }

    private void follow(EditorState before, EditorState after) {
        Optional<Prompt.Click> click = click(after);
        if (click.equals(click(before))) {
            return;
        }
        latest.cancel();
        click.ifPresent(at -> after.document().ifPresent(document -> ask(document, at)));
    }

    private static Optional<Prompt.Click> click(EditorState state) {
        return state.select().hover().map(Hover::click);
    }

    private void ask(Document document, Prompt.Click click) {
        Selection selection = document.selection();
        heads.apply(document.working())
                .ifPresent(head -> latest.submit(
                        networks,
                        feedback -> new MaskEvaluator(head, document.working())
                                .evaluate(
                                        selection,
                                        selection
                                                .plus(new MaskStep.PromptStep(click))
                                                .steps(),
                                        feedback),
                        new Told(selection, click)));
    }

    /** A failure is told by the click itself, if one is made. */
    private final class Told implements TaskRunner.Answer<Selection> {
        private final Selection selection;
        private final Prompt.Click click;

        Told(Selection selection, Prompt.Click click) {
            this.selection = selection;
            this.click = click;
        }

        @Override
        public void done(Selection found) {
            store.dispatch(new Action.PointedAt(selection, click, found.mask()));
        }

        @Override
        public void failed(Throwable failure) {
            LOG.log(Level.DEBUG, "no outline at the pointer", failure);
        }
    }

    @Override
    public void close() {
        subscription.close();
        latest.cancel();
    }
}
