package focus.app.launch;

import focus.app.model.PastedPicture;
import focus.app.settings.AppSettings;
import focus.app.settings.OverlaySetting;
import focus.app.settings.SettingsStore;
import focus.app.settings.ThemeSetting;
import focus.app.state.Action;
import focus.app.state.SelectionView;
import focus.app.ui.platform.Preferences;
import focus.app.ui.theme.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the window remembers, in the settings file. Also keeps the list of recent files, by what happens to the editor. */
final class SavedPreferences implements Preferences {
    private final SettingsStore settings;

    SavedPreferences(SettingsStore settings) {
        this.settings = settings;
    }

    /** Hears every action. */
    void follow(Action action) {
        switch (action) {
            case Action.DocumentOpened opened
            when PastedPicture.is(opened.document().file()) -> {}
            case Action.DocumentOpened opened ->
                settings.update(now -> now.withOpened(opened.document().file()));
            case Action.ProjectOpened opened -> settings.update(now -> now.withOpened(opened.file()));
            case Action.ProjectSaved saved -> settings.update(now -> now.withSaved(saved.file()));
            case Action.Exported exported -> settings.update(now -> now.withSaved(exported.file()));
            case Action.OpenFile(Path file)
            when Files.notExists(file) -> settings.update(now -> now.withoutRecent(file));
            default -> {}
        }
    }

    @Override
    public ThemeChoice theme() {
        return switch (settings.current().theme()) {
            case SYSTEM -> ThemeChoice.SYSTEM;
            case LIGHT -> ThemeChoice.LIGHT;
            case DARK -> ThemeChoice.DARK;
        };
    }

    @Override
    public void setTheme(ThemeChoice chosen) {
        ThemeSetting theme = switch (chosen) {
            case SYSTEM -> ThemeSetting.SYSTEM;
            case LIGHT -> ThemeSetting.LIGHT;
            case DARK -> ThemeSetting.DARK;
        };
        settings.update(now -> now.withTheme(theme));
    }

    @Override
    public List<Path> recentFiles() {
        return current().recentFiles();
    }

    @Override
    public Optional<Path> openFolder() {
        return current().openFolder();
    }

    @Override
    public Optional<Path> saveFolder() {
        return current().saveFolder();
    }

    @Override
    public void setSaveFolder(Path folder) {
        settings.update(now -> now.withSaveFolder(folder));
    }

    @Override
    public boolean historyShown() {
        return current().window().historyShown();
    }

    @Override
    public void setHistoryShown(boolean shown) {
        settings.update(now -> now.withWindow(now.window().withHistoryShown(shown)));
    }

    @Override
    public boolean firstSteps() {
        return current().window().firstSteps();
    }

    @Override
    public void setFirstSteps(boolean shown) {
        settings.update(now -> now.withWindow(now.window().withFirstSteps(shown)));
    }

    @Override
    public Optional<String> language() {
        return current().window().language();
    }

    @Override
    public void setLanguage(Optional<String> tag) {
        settings.update(now -> now.withWindow(now.window().withLanguage(tag)));
    }

    @Override
    public SelectionView selectionView() {
        OverlaySetting saved = current().overlay();
        return new SelectionView(saved.colour(), saved.opacity(), saved.ants(), saved.still(), saved.hover());
    }

    @Override
    public void setSelectionView(SelectionView view) {
        OverlaySetting overlay =
                new OverlaySetting(view.colour(), view.opacity(), view.ants(), view.still(), view.hover());
        settings.update(now -> now.withOverlay(overlay));
    }

    private AppSettings current() {
        return settings.current();
    }
}
