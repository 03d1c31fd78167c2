package focus.app.ui.main;

import focus.app.model.ExportSpec;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Elision;
import focus.app.ui.control.Shortcut;
import focus.app.ui.dialog.AboutDialog;
import focus.app.ui.dialog.Questions;
import focus.app.ui.dialog.ShortcutsSheet;
import focus.app.ui.export.ExportDialog;
import focus.app.ui.history.HistoryPanel;
import focus.app.ui.i18n.Texts;
import focus.app.ui.layers.LayersPanel;
import focus.app.ui.models.ModelsDialog;
import focus.app.ui.objects.ObjectsPanel;
import focus.app.ui.platform.Desktop;
import focus.app.ui.platform.Preferences;
import focus.app.ui.prompt.SentenceBar;
import focus.app.ui.settings.SettingsDialog;
import focus.app.ui.size.CanvasSizeDialog;
import focus.app.ui.size.ImageSizeDialog;
import focus.app.ui.tabs.DocumentTab;
import focus.app.ui.tabs.DocumentTabs;
import focus.app.ui.tabs.TabStrip;
import focus.app.ui.theme.ThemeSwitcher;
import focus.app.ui.welcome.FirstStepsCard;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Puts the window together and connects its parts with each other. FX thread only. */
public final class MainWindow {
    private static final int NAME_LENGTH = 60;

    private final Stage window;
    private final Setting setting;
    private final EditorPort editor;
    private final FileFlow files;
    private final EditorCommands commands;
    private final MenuView menu;
    private final EmptyState empty;
    private final TabStrip tabs;

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
        DocumentTabs documents = setting.documents();
        editor = documents.editor();
        Dialogs dialogs = setting.dialogs();
        files = new FileFlow(
                () -> documents.shown().editor(),
                documents,
                setting.desktop(),
                dialogs.questions(),
                setting.sample(),
                dialogs.export()::show);
        commands = new EditorCommands(editor);
        Texts texts = setting.texts();
        CanvasPort canvas = setting.canvas();
        Buttons buttons = new Buttons(texts, commands);
        HistoryVisibility shown = new HistoryVisibility(setting.desktop().preferences());
        SentenceBar sentence = new SentenceBar(editor, texts);
        LayersPanel layers = new LayersPanel(editor, buttons, texts);
        VBox side = side(layers, buttons, shown);
        menu = new MenuView(editor, commands, texts, shown, documents);
        empty = new EmptyState(buttons, texts, setting.sample(), files::open);
        tabs = new TabStrip(documents, texts, canvas.node()::requestFocus);
        connect(canvas, sentence, shown);
        connect(documents);
        ModifyPanel modify = new ModifyPanel(editor, texts, canvas.node()::requestFocus);
        SelectCommands.connect(commands, editor, modify::open);
        OptionsBar options = new OptionsBar(editor, buttons, texts, shown);
        SelectionViewPopOver look = new SelectionViewPopOver(editor, texts);
        commands.on(Shortcut.SELECTION_VIEW, () -> look.toggle(options.lookButton()));
        FirstStepsCard first = new FirstStepsCard(editor, setting.desktop().preferences(), buttons, texts);
        commands.on(Shortcut.FIRST_STEPS, () -> startAnew(first));
        FrameCommands.connect(commands, editor, dialogs);
        LayerCommands.connect(commands, editor, layers::chosen);
        MainView.Parts parts = new MainView.Parts(
                menu,
                options,
                new ToolStrip(editor, buttons, texts, canvas.node()::requestFocus),
                tabs,
                canvas.node(),
                new ContextBar(
                        editor,
                        canvas.maskAnchor(),
                        buttons,
                        texts,
                        setting.desktop().drags()),
                empty,
                new NoticeBanner(editor, buttons, texts),
                modify,
                new MaskBar(editor, buttons, texts, canvas.node()::requestFocus),
                first,
                sentence,
                side,
                new StatusView(editor, canvas, texts));
        MainView view = new MainView(parts, texts);
        setting.desktop().drops().listen(view.dropTarget(), view::showDrop, documents::open);
        remember(setting.desktop().preferences());
        show(view);
    }

    private VBox side(LayersPanel layers, Buttons buttons, HistoryVisibility shown) {
        Texts texts = setting.texts();
        HistoryPanel history = new HistoryPanel(editor, texts);
        VBox.setVgrow(history, Priority.ALWAYS);
        VBox side = new VBox(new ObjectsPanel(editor, buttons, texts), layers, history);
        side.getStyleClass().add("side");
        side.visibleProperty().bind(shown.shown());
        side.managedProperty().bind(shown.shown());
        return side;
    }

    private void remember(Preferences preferences) {
        editor.send(new Action.SetSelectionView(preferences.selectionView()));
        editor.watch(state -> state.select().view(), preferences::setSelectionView);
    }

    private void connect(DocumentTabs documents) {
        documents.askWith(files::unlessUnsaved);
        documents.beforeLeaving(this::giveKeysToCanvas); // what is being typed is taken up by that
        commands.on(Shortcut.CLOSE, () -> documents.close(documents.shown()));
        commands.on(Shortcut.NEXT_TAB, () -> documents.step(1));
        commands.on(Shortcut.PREVIOUS_TAB, () -> documents.step(-1));
    }

    private void connect(CanvasPort canvas, SentenceBar sentence, HistoryVisibility shown) {
        commands.view(canvas);
        commands.on(Shortcut.OPEN, files::open);
        commands.on(Shortcut.SAVE, files::save);
        commands.on(Shortcut.SAVE_AS, files::saveAs);
        commands.on(Shortcut.EXPORT, files::export);
        commands.on(Shortcut.EXPORT_AGAIN, files::exportAgain);
        commands.on(Shortcut.NEXT_FILE, () -> files.neighbour(1));
        commands.on(Shortcut.PREVIOUS_FILE, () -> files.neighbour(-1));
        commands.on(Shortcut.COPY, () -> editor.send(new Action.CopyPixels()));
        commands.on(Shortcut.PASTE, () -> files.paste(canvas.centre()));
        commands.on(Shortcut.PASTE_NEW, files::pasteNew);
        commands.on(Shortcut.LOAD_MASK, files::loadMask);
        commands.on(Shortcut.SAVE_MASK, () -> files.export(ExportSpec.MASK));
        commands.on(Shortcut.QUIT, this::quit);
        commands.on(Shortcut.SAY, sentence::focusField);
        commands.on(Shortcut.HISTORY_PANEL, shown::toggle);
        commands.on(Shortcut.SHORTCUTS, setting.dialogs().shortcuts()::show);
        commands.on(Shortcut.MODELS, setting.dialogs().models()::show);
        commands.on(
                Shortcut.SETTINGS,
                () -> setting.dialogs().settings().show(new SelectionViewPanel(editor, setting.texts())));
        commands.on(Shortcut.ABOUT, setting.dialogs().about()::show);
        menu.offerThemes(setting.themes().choiceProperty(), choice -> {
            setting.themes().choose(choice);
            setting.desktop().preferences().setTheme(choice);
        });
    }

    private void show(MainView view) {
        Scene scene = new Scene(view);
        setting.themes().dress(scene.getStylesheets());
        new KeyRouter(editor, commands).listen(scene);
        window.setScene(scene);
        window.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        editor.watch(state -> state.shownSize().isPresent(), this::showPicture);
        editor.watch(DocumentTab::opened, file -> showRecent());
        editor.state().subscribe(state -> window.setTitle(title(state)));
    }

    /** The first steps are for the sample photo; they go with any picture that is open. */
    private void startAnew(FirstStepsCard first) {
        first.begin();
        if (editor.now().document().isEmpty()) {
            setting.sample().ifPresent(files::open);
        }
    }

    private void quit() {
        setting.documents().leaveAll(window::hide);
    }

    /** @param open whether there is a picture, or a first look at one */
    private void showPicture(boolean open) {
        setting.canvas().node().setVisible(open);
        empty.setVisible(!open);
        empty.setManaged(!open);
    }

    private void showRecent() {
        List<Path> recent = setting.desktop().preferences().recentFiles();
        menu.showRecent(recent, files::open);
        empty.showRecent(recent);
        if (DocumentTab.opened(editor.now()).isPresent()) {
            giveKeysToCanvas();
        }
    }

    private void giveKeysToCanvas() {
        if (!tabs.hasKeys()) {
            setting.canvas().node().requestFocus();
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
