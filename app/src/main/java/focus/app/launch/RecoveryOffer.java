package focus.app.launch;

import focus.app.model.Recoverable;
import focus.app.service.RecoveryService;
import focus.app.state.Action;
import focus.app.state.EditorStore;
import focus.app.ui.dialog.Questions;
import java.util.List;

/** Offers work that was left behind, one piece after the other, before anything else is opened. FX thread only. */
final class RecoveryOffer {
    private final EditorStore store;
    private final RecoveryService recoveries;
    private final Questions questions;

    RecoveryOffer(EditorStore store, RecoveryService recoveries, Questions questions) {
        this.store = store;
        this.recoveries = recoveries;
        this.questions = questions;
    }

    /** @param otherwise what to go on with unless something is recovered */
    void start(Runnable otherwise) {
        recoveries.find(found -> offer(found, otherwise));
    }

    private void offer(List<Recoverable> found, Runnable otherwise) {
        if (found.isEmpty()) {
            otherwise.run();
            return;
        }
        Recoverable first = found.getFirst();
        questions.recover(first, answer -> {
            switch (answer) {
                case RECOVER -> store.dispatch(new Action.Recover(first.session()));
                case DISCARD -> {
                    recoveries.discard(first.session());
                    offer(found.subList(1, found.size()), otherwise);
                }
                case LATER -> otherwise.run();
            }
        });
    }
}
