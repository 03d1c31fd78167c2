package focus.app.service;

import focus.app.model.EditStep;
import focus.app.state.Notice;

/** What is told after every edit. */
final class EditNotice {
    private EditNotice() {}

    /** The number is told every time, so that it can be relied on. */
    static Notice of(EditStep edit) {
        String method = edit.result().method();
        long outside = edit.changedOutside();
        return outside == 0
                ? Notice.info("notice.edit.done", method, "0")
                : Notice.error("notice.edit.outside", method, Long.toString(outside));
    }
}
