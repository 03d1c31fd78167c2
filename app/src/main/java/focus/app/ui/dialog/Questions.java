package focus.app.ui.dialog;

import focus.app.model.Recoverable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the window has to ask before it goes on. Returns at once; the answer comes later, on the FX thread. */
public interface Questions {
    /** What to do with edits that are not saved. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** What to do with work that was left behind. */
    enum LeftBehind {
        RECOVER,
        DISCARD,
        LATER
    }

    /**
     * Whether to go on with work that was left behind when the program was ended by force; one answer for all of it.
     *
     * @param found at least one
     */
    void recover(List<Recoverable> found, Consumer<LeftBehind> answer);

    /**
     * @param name of the picture
     * @param exported the picture file that shows it as it is now, if there is one: it holds none of the steps
     */
    void unsaved(String name, Optional<Path> exported, Consumer<Unsaved> answer);

    /**
     * Whether to write over a file that exists.
     *
     * @param original whether it is the photo that was opened, which would be gone
     * @param agreed runs only when the user agrees
     */
    void replace(Path file, boolean original, Runnable agreed);
}
