package focus.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.settings.SettingsStore;
import focus.app.state.Action;
import focus.app.ui.TestPictures;
import focus.app.ui.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPreferencesTest {
    @TempDir
    Path folder;

    @Test
    void whatIsChosenIsThereAtTheNextStart() {
        SavedPreferences first = preferences();
        first.setTheme(ThemeChoice.LIGHT);
        first.setHistoryShown(false);
        first.setSaveFolder(folder.resolve("out"));
        SavedPreferences second = preferences();
        assertThat(second.theme()).isEqualTo(ThemeChoice.LIGHT);
        assertThat(second.historyShown()).isFalse();
        assertThat(second.saveFolder()).contains(folder.resolve("out"));
    }

    @Test
    void whatIsOpenedOrSavedComesFirstAmongTheRecentFiles() {
        SavedPreferences preferences = preferences();
        Path dog = folder.resolve("dog.png");
        Path out = folder.resolve("out.png");
        preferences.follow(new Action.DocumentOpened(TestPictures.document(dog)));
        preferences.follow(new Action.Exported(1, TestPictures.ramp(), out));
        assertThat(preferences.recentFiles()).containsExactly(out, dog);
        assertThat(preferences.openFolder()).contains(folder);
    }

    @Test
    void aFileThatIsGoneIsForgottenWhenItIsAskedFor() throws IOException {
        SavedPreferences preferences = preferences();
        Path dog = Files.writeString(folder.resolve("dog.png"), "x");
        preferences.follow(new Action.DocumentOpened(TestPictures.document(dog)));
        preferences.follow(new Action.OpenFile(dog));
        assertThat(preferences.recentFiles()).containsExactly(dog);
        Files.delete(dog);
        preferences.follow(new Action.OpenFile(dog));
        assertThat(preferences.recentFiles()).isEmpty();
    }

    private SavedPreferences preferences() {
        return new SavedPreferences(new SettingsStore(folder.resolve("settings.json"), Runnable::run));
    }
}
