package focus.app.ui.main;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Elision;
import focus.app.ui.control.Shortcut;
import focus.app.ui.dialog.AboutDialog;
import focus.app.ui.dialog.Questions;
import focus.app.ui.dialog.ShortcutsSheet;
import focus.app.ui.export.ExportDialog;
import focus.app.ui.i18n.Texts;
import focus.app.ui.models.ModelsDialog;
import focus.app.ui.platform.Desktop;
import focus.app.ui.platform.Preferences;
import focus.app.ui.settings.SettingsDialog;
import focus.app.ui.size.CanvasSizeDialog;
import focus.app.ui.size.ImageSizeDialog;
import focus.app.ui.tabs.DocumentTab;
import focus.app.ui.tabs.DocumentTabs;
import focus.app.ui.theme.ThemeSwitcher;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** Puts the window together and connects its parts with each other. FX thread only. */
public final class MainWindow {
    private static final int NAME_LENGTH = 60;

    private final Stage window;
    private final Setting setting;
    private final EditorPort editor;
    private final FileFlow files;
    private final EditorCommands commands;
    private final WindowViews views;

    /**
     * What the window is put together from.
     *
     * @param documents those open; the window shows one of them
     * @param sample a photo that comes with the program
     */
    public record Setting(
            DocumentTabs documents,
            CanvasPort canvas,
            Texts texts,
            ThemeSwitcher themes,
            Desktop desktop,
            Dialogs dialogs,
            Optional<Path> sample) {}

    /** What opens over the window. */
    public record Dialogs(
            Questions questions,
            ShortcutsSheet shortcuts,
            AboutDialog about,
            ExportDialog export,
            ModelsDialog models,
            SettingsDialog settings,
            ImageSizeDialog imageSize,
            CanvasSizeDialog canvasSize) {}

    public MainWindow(Stage window, Setting setting) {
        this.window = window;
        this.setting = setting;
        editor = setting.documents().editor();
        files = files(setting);
        commands = new EditorCommands(editor);
        views = new WindowViews(setting, commands, files::open);
        connectCommands();
        connectDocuments();
        offerThemes();
        remember(setting.desktop().preferences());
        show(views.lay());
    }

    private static FileFlow files(Setting setting) {
        DocumentTabs documents = setting.documents();
        return new FileFlow(
                () -> documents.shown().editor(),
                documents,
                setting.desktop(),
                setting.dialogs().questions(),
                setting.sample(),
                setting.dialogs().export()::show);
    }

    private void connectCommands() {
        Dialogs dialogs = setting.dialogs();
        views.connect();
        FileCommands.connect(commands, editor, files, setting.canvas());
        FrameCommands.connect(commands, editor, dialogs);
        commands.on(Shortcut.FIRST_STEPS, this::startAnew);
        commands.on(Shortcut.SHORTCUTS, dialogs.shortcuts()::show);
        commands.on(Shortcut.MODELS, dialogs.models()::show);
        commands.on(Shortcut.SETTINGS, () -> dialogs.settings().show(new SelectionViewPanel(editor, setting.texts())));
        commands.on(Shortcut.ABOUT, dialogs.about()::show);
        commands.on(Shortcut.QUIT, this::quit);
        commands.on(Shortcut.FULL_SCREEN, () -> window.setFullScreen(!window.isFullScreen()));
    }

    private void connectDocuments() {
        DocumentTabs documents = setting.documents();
        documents.askWith(files::unlessUnsaved);
        documents.beforeLeaving(views::giveKeysToCanvasUnlessInTabs); // what is being typed is taken up by that
        commands.on(Shortcut.CLOSE, () -> documents.close(documents.shown()));
        commands.on(Shortcut.NEXT_TAB, () -> documents.step(1));
        commands.on(Shortcut.PREVIOUS_TAB, () -> documents.step(-1));
    }

    private void offerThemes() {
        views.menu().offerThemes(setting.themes().choiceProperty(), choice -> {
            setting.themes().choose(choice);
            setting.desktop().preferences().setTheme(choice);
        });
    }

    private void remember(Preferences preferences) {
        editor.send(new Action.SetSelectionView(preferences.selectionView()));
        editor.watch(state -> state.select().view(), preferences::setSelectionView);
    }

    private void show(MainView view) {
        setting.desktop().drops().listen(view.dropTarget(), view::showDrop, setting.documents()::open);
        Scene scene = new Scene(view);
        setting.themes().dress(scene.getStylesheets());
        new KeyRouter(editor, commands).listen(scene);
        window.setScene(scene);
        window.setFullScreenExitHint("");
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc stops what is going on, here too
        views.menu().showFullScreen(window.fullScreenProperty());
        window.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        editor.watch(DocumentTab::opened, file -> showRecent());
        editor.state().subscribe(state -> window.setTitle(title(state)));
    }

    /** The first steps are for the sample photo; they go with any picture that is open. */
    private void startAnew() {
        views.first().begin();
        if (editor.now().document().isEmpty()) {
            setting.sample().ifPresent(files::open);
        }
    }

    private void quit() {
        setting.documents().leaveAll(window::hide);
    }

    private void showRecent() {
        views.showRecent(setting.desktop().preferences().recentFiles(), files::open);
        if (DocumentTab.opened(editor.now()).isPresent()) {
            views.giveKeysToCanvasUnlessInTabs();
        }
    }

    private String title(EditorState state) {
        Texts texts = setting.texts();
        return DocumentTab.opened(state)
                .map(file -> Elision.middle(String.valueOf(file.getFileName()), NAME_LENGTH))
                .map(name -> texts.get(state.dirty() ? "window.title.unsaved" : "window.title", name))
                .orElseGet(() -> texts.get("app.name"));
    }
}
