package focus.app.ui.tabs;

import focus.app.state.EditorState;
import focus.app.state.Notice;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be seen of a tab. Immutable.
 *
 * @param file empty for a place without a document
 * @param unsaved whether it holds work that no file holds
 * @param mark what is going on in it
 */
public record TabRow(DocumentTab tab, Optional<Path> file, boolean unsaved, Mark mark) {
    /** What is going on in a document. */
    public enum Mark {
        NONE,
        /** A job runs. */
        BUSY,
        /** Something went wrong, and nobody has sent the message away yet. */
        FAILED
    }

    static TabRow of(DocumentTab tab) {
        EditorState state = tab.editor().now();
        boolean failed = state.notice()
                .filter(notice -> notice.severity() == Notice.Severity.ERROR)
                .isPresent();
        Mark mark = state.job().isPresent() ? Mark.BUSY : failed ? Mark.FAILED : Mark.NONE;
        return new TabRow(tab, tab.file(), state.dirty(), mark);
    }
}
