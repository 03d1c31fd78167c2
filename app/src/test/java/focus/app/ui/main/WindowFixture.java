package focus.app.ui.main;

import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.ui.control.EditorPort;
import focus.app.ui.dialog.AboutDialog;
import focus.app.ui.dialog.DialogFrame;
import focus.app.ui.dialog.DialogQuestions;
import focus.app.ui.dialog.ShortcutsSheet;
import focus.app.ui.export.ExportDialog;
import focus.app.ui.i18n.Texts;
import focus.app.ui.models.ModelsDialog;
import focus.app.ui.settings.SettingsDialog;
import focus.app.ui.size.CanvasSizeDialog;
import focus.app.ui.size.ImageSizeDialog;
import focus.app.ui.tabs.DocumentTab;
import focus.app.ui.tabs.DocumentTabs;
import focus.app.ui.theme.ThemeChoice;
import focus.app.ui.theme.ThemeSwitcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The real window over a real store, with a canvas and a desktop that a test can steer. */
final class WindowFixture {
    final EditorStore store = new EditorStore(EditorState.initial());
    final FakeCanvas canvas = new FakeCanvas();
    final FakeDesktop desktop = new FakeDesktop();
    final Texts texts;
    final ThemeSwitcher themes = new ThemeSwitcher(ThemeChoice.DARK);
    final ShortcutsSheet shortcuts;
    final AboutDialog about;
    final DialogQuestions questions;
    final ExportDialog export;
    final ModelsDialog models;
    final ImageSizeDialog imageSize;
    final CanvasSizeDialog canvasSize;
    final FakeSizes sizes = new FakeSizes();
    final FakeShelf shelf = new FakeShelf();
    final FakeSeen seen = new FakeSeen();
    final DocumentTabs tabs;

    /** All documents that were ever open, in order. */
    final List<EditorStore> stores = new ArrayList<>();

    private volatile EditorState latest = EditorState.initial();

    WindowFixture(Stage stage, Locale locale) {
        texts = Texts.of(locale);
        tabs = new DocumentTabs(this::tab, Runnable::run);
        EditorPort editor = tabs.editor();
        editor.state().subscribe(state -> latest = state);
        DialogFrame frame = new DialogFrame(stage, themes, texts);
        shortcuts = new ShortcutsSheet(frame, texts);
        about = new AboutDialog(frame, texts, "1.2.3", () -> latest.device());
        questions = new DialogQuestions(frame, texts);
        export = new ExportDialog(frame, editor, texts, sizes);
        models = new ModelsDialog(frame, texts, shelf, () -> latest.device());
        imageSize = new ImageSizeDialog(frame, editor, texts);
        canvasSize = new CanvasSizeDialog(frame, editor, texts);
        new MainWindow(
                stage,
                new MainWindow.Setting(
                        tabs,
                        canvas,
                        texts,
                        themes,
                        desktop.desktop(),
                        new MainWindow.Dialogs(
                                questions,
                                shortcuts,
                                about,
                                export,
                                models,
                                new SettingsDialog(frame, texts, themes, desktop, seen),
                                imageSize,
                                canvasSize),
                        Optional.of(Path.of("sample.jpg"))));
    }

    private DocumentTab tab() {
        EditorStore made = stores.isEmpty() ? store : new EditorStore(EditorState.initial());
        stores.add(made);
        return new DocumentTab(made, () -> {});
    }

    /** The newest state of the document shown, for any thread, once the window has nothing more to do. */
    EditorState state() {
        WaitForAsyncUtils.waitForFxEvents();
        return latest;
    }
}
