package focus.app.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered from one start to the next. Immutable.
 *
 * @param theme the chosen look
 * @param recentFiles opened or saved last, newest first, at most {@value #MOST_RECENT}, absolute; they may be gone
 * @param openFolder where the last picture was opened from
 * @param saveFolder where the last picture was saved to
 * @param window what of the window is remembered
 * @param overlay how the selection is looked at
 */
public record AppSettings(
        ThemeSetting theme,
        List<Path> recentFiles,
        Optional<Path> openFolder,
        Optional<Path> saveFolder,
        WindowSetting window,
        OverlaySetting overlay) {
    static final int MOST_RECENT = 12;

    /** What a new user finds. */
    public static final AppSettings DEFAULT = new AppSettings(
            ThemeSetting.SYSTEM,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            WindowSetting.DEFAULT,
            OverlaySetting.DEFAULT);

    public AppSettings {
        recentFiles = recentFiles.stream().distinct().limit(MOST_RECENT).toList();
    }

    public AppSettings withTheme(ThemeSetting chosen) {
        return new AppSettings(chosen, recentFiles, openFolder, saveFolder, window, overlay);
    }

    /** @param file comes first from now on, and its folder is where the next one is looked for */
    public AppSettings withOpened(Path file) {
        return new AppSettings(theme, newestFirst(file), folder(file), saveFolder, window, overlay);
    }

    /** @param file comes first from now on, and its folder is where the next one is saved to */
    public AppSettings withSaved(Path file) {
        return new AppSettings(theme, newestFirst(file), openFolder, folder(file), window, overlay);
    }

    public AppSettings withSaveFolder(Path folder) {
        return new AppSettings(
                theme,
                recentFiles,
                openFolder,
                Optional.of(folder.toAbsolutePath().normalize()),
                window,
                overlay);
    }

    /** @param file is forgotten, as when it could not be opened any more */
    public AppSettings withoutRecent(Path file) {
        List<Path> kept = new ArrayList<>(recentFiles);
        kept.remove(absolute(file));
        return new AppSettings(theme, kept, openFolder, saveFolder, window, overlay);
    }

    public AppSettings withWindow(WindowSetting chosen) {
        return new AppSettings(theme, recentFiles, openFolder, saveFolder, chosen, overlay);
    }

    public AppSettings withOverlay(OverlaySetting chosen) {
        return new AppSettings(theme, recentFiles, openFolder, saveFolder, window, chosen);
    }

    private List<Path> newestFirst(Path file) {
        List<Path> files = new ArrayList<>(List.of(absolute(file)));
        files.addAll(recentFiles);
        return files;
    }

    private static Optional<Path> folder(Path file) {
        return Optional.ofNullable(absolute(file).getParent());
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
