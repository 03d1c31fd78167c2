package focus.app.service;

import focus.app.model.EditStep;
import focus.app.state.Notice;
import focus.inference.api.EditOp;

/** What is told after every edit. */
final class EditNotice {
    private EditNotice() {}

    /** The number is told every time, so that it can be relied on. */
    static Notice of(EditStep edit) {
        String method = edit.result().method();
        long outside = edit.changedOutside();
        if (outside > 0) {
            return Notice.error("notice.edit.outside", method, Long.toString(outside));
        }
        return switch (edit.op()) {
            case EditOp.Remove _ -> Notice.info("notice.edit.done", method, "0");
            case EditOp.Paste _ -> Notice.info("notice.paste.done", "0");
        };
    }
}
