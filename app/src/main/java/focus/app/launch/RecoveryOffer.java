package focus.app.launch;

import focus.app.model.Recoverable;
import focus.app.service.RecoveryService;
import focus.app.ui.dialog.Questions;
import focus.app.ui.tabs.DocumentOpener;
import java.util.List;
import java.util.function.Consumer;

/** Offers all work that was left behind, before anything else is opened. FX thread only. */
final class RecoveryOffer {
    private final DocumentOpener opener;
    private final RecoveryService recoveries;
    private final Questions questions;

    RecoveryOffer(DocumentOpener opener, RecoveryService recoveries, Questions questions) {
        this.opener = opener;
        this.recoveries = recoveries;
        this.questions = questions;
    }

    /** @param then what to go on with; told whether something is recovered */
    void start(Consumer<Boolean> then) {
        recoveries.find(found -> offer(found, then));
    }

    private void offer(List<Recoverable> found, Consumer<Boolean> then) {
        if (found.isEmpty()) {
            then.accept(false);
            return;
        }
        questions.recover(found, answer -> {
            switch (answer) {
                case RECOVER -> found.forEach(each -> opener.recover(each.session()));
                case DISCARD -> found.forEach(each -> recoveries.discard(each.session()));
                case LATER -> {}
            }
            then.accept(answer == Questions.LeftBehind.RECOVER);
        });
    }
}
