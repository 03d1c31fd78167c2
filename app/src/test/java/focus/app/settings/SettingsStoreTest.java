package focus.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("new folder/settings.json");
    }

    private SettingsStore store() {
        return new SettingsStore(file(), Runnable::run);
    }

    @Test
    void bringsBackWhatWasSet() {
        Path photo = folder.resolve("Zażółć 写真.jpg").toAbsolutePath();
        SettingsStore store = store();
        store.update(settings -> settings.withTheme(ThemeSetting.DARK)
                .withOpened(photo)
                .withSaved(folder.resolve("out/a.png"))
                .withOverlay(new OverlaySetting(0x00A0FF, 60, true, true, false))
                .withWindow(new WindowSetting(false, false, Optional.of("zh"))));
        AppSettings again = store().current();
        assertThat(again).isEqualTo(store.current());
        assertThat(again.theme()).isEqualTo(ThemeSetting.DARK);
        assertThat(again.recentFiles()).containsExactly(folder.resolve("out/a.png"), photo);
        assertThat(again.openFolder()).contains(folder.toAbsolutePath());
        assertThat(again.saveFolder()).contains(folder.resolve("out"));
        assertThat(again.window()).isEqualTo(new WindowSetting(false, false, Optional.of("zh")));
        assertThat(again.overlay()).isEqualTo(new OverlaySetting(0x00A0FF, 60, true, true, false));
    }

    @Test
    void startsWithDefaultsWithoutAFile() {
        assertThat(store().current()).isEqualTo(AppSettings.DEFAULT);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"theme\": \"da", "[1, 2]", "null", "\0\0\0\0", "\uDBFF not JSON"})
    void putsADamagedFileAsideAndStartsWithDefaults(String damaged) throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), damaged.getBytes(StandardCharsets.UTF_16BE));
        byte[] before = Files.readAllBytes(file());
        SettingsStore store = store();
        assertThat(store.current()).isEqualTo(AppSettings.DEFAULT);
        assertThat(file().resolveSibling("settings.json.damaged")).hasBinaryContent(before);
        store.update(settings -> settings.withTheme(ThemeSetting.LIGHT));
        assertThat(store().current().theme()).isEqualTo(ThemeSetting.LIGHT);
    }

    @Test
    void keepsWhatMakesSenseBesideWhatDoesNot() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), """
                {"theme": "purple", "recentFiles": ["/a/b.png", 7, null, "", "/a/b.png", "x\\u0000y"],
                 "openFolder": {"no": "path"}, "saveFolder": "/out", "historyShown": "perhaps", "later": true}
                """);
        AppSettings settings = store().current();
        assertThat(settings.theme()).isEqualTo(ThemeSetting.SYSTEM);
        assertThat(settings.recentFiles()).containsExactly(Path.of("/a/b.png"));
        assertThat(settings.openFolder()).isEmpty();
        assertThat(settings.saveFolder()).contains(Path.of("/out"));
        assertThat(settings.window().historyShown()).isTrue();
    }

    @Test
    void keepsTheNewestFilesOnceEach() {
        SettingsStore store = store();
        IntStream.range(0, 20).forEach(i -> store.update(s -> s.withOpened(Path.of("/p/" + i + ".png"))));
        store.update(settings -> settings.withOpened(Path.of("/p/x/../15.png")));
        List<Path> recent = store.current().recentFiles();
        assertThat(recent).hasSize(AppSettings.MOST_RECENT).doesNotHaveDuplicates();
        assertThat(recent).startsWith(Path.of("/p/15.png"), Path.of("/p/19.png"));
        store.update(settings -> settings.withoutRecent(Path.of("/p/19.png")));
        assertThat(store.current().recentFiles()).startsWith(Path.of("/p/15.png"), Path.of("/p/18.png"));
    }

    @Test
    void goesOnWhenTheFileCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("new folder"), "a file where the folder should be");
        SettingsStore store = store();
        store.update(settings -> settings.withTheme(ThemeSetting.DARK));
        assertThat(store.current().theme()).isEqualTo(ThemeSetting.DARK);
    }

    @Test
    void leavesTheWritingToItsExecutorAndWritesOnlyChanges() {
        List<Runnable> tasks = new ArrayList<>();
        SettingsStore store = new SettingsStore(file(), tasks::add);
        store.update(settings -> settings.withTheme(ThemeSetting.SYSTEM));
        assertThat(tasks).isEmpty();
        store.update(settings -> settings.withTheme(ThemeSetting.DARK));
        store.update(settings -> settings.withTheme(ThemeSetting.LIGHT));
        assertThat(file()).doesNotExist();
        tasks.getFirst().run();
        assertThat(store().current().theme()).isEqualTo(ThemeSetting.LIGHT);
    }

    @Test
    void liesWhereTheSystemKeepsSettings() {
        Path home = Path.of("/home/ada");
        assertThat(SettingsFolder.of("Linux", home, Map.of())).isEqualTo(Path.of("/home/ada/.config/focus-studio"));
        assertThat(SettingsFolder.of("Linux", home, Map.of("XDG_CONFIG_HOME", "/cfg")))
                .isEqualTo(Path.of("/cfg/focus-studio"));
        assertThat(SettingsFolder.of("Linux", home, Map.of("XDG_CONFIG_HOME", "relative")))
                .isEqualTo(Path.of("/home/ada/.config/focus-studio"));
        assertThat(SettingsFolder.of("Mac OS X", home, Map.of()))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/focus-studio"));
        assertThat(SettingsFolder.of("Windows 11", home, Map.of()))
                .isEqualTo(Path.of("/home/ada/AppData/Roaming/focus-studio"));
    }
}
