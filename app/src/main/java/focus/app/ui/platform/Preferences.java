package focus.app.ui.platform;

import focus.app.state.SelectionView;
import focus.app.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the window remembers from one start to the next. FX thread only; writing never blocks on the disk. */
public interface Preferences {
    ThemeChoice theme();

    void setTheme(ThemeChoice theme);

    /** Newest first. */
    List<Path> recentFiles();

    /** Where the last picture was opened from. */
    Optional<Path> openFolder();

    /** Where the last save went. */
    Optional<Path> saveFolder();

    void setSaveFolder(Path folder);

    boolean historyShown();

    void setHistoryShown(boolean shown);

    /** Whether the first steps are shown beside a picture. */
    boolean firstSteps();

    void setFirstSteps(boolean shown);

    /** A language tag such as {@code zh}; empty for the computer's own. Counts from the next start on. */
    Optional<String> language();

    void setLanguage(Optional<String> tag);

    SelectionView selectionView();

    void setSelectionView(SelectionView view);
}
