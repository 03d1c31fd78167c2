package focus.app.ui.main;

import focus.app.ui.control.Buttons;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Shortcut;
import focus.app.ui.history.HistoryPanel;
import focus.app.ui.i18n.Texts;
import focus.app.ui.layers.LayersPanel;
import focus.app.ui.objects.ObjectsPanel;
import focus.app.ui.prompt.SentenceBar;
import focus.app.ui.tabs.TabStrip;
import focus.app.ui.welcome.FirstStepsCard;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Makes the views that lie in the window, and keeps those that are spoken to later. FX thread only. */
final class WindowViews {
    private final MainWindow.Setting setting;
    private final EditorPort editor;
    private final Texts texts;
    private final EditorCommands commands;
    private final Buttons buttons;
    private final HistoryVisibility side;
    private final MenuView menu;
    private final OptionsBar options;
    private final TabStrip tabs;
    private final EmptyState empty;
    private final ModifyPanel modify;
    private final FirstStepsCard first;
    private final SentenceBar sentence;
    private final LayersPanel layers;

    /** @param open opens one of the files that the views offer */
    WindowViews(MainWindow.Setting setting, EditorCommands commands, Consumer<Path> open) {
        this.setting = setting;
        this.commands = commands;
        editor = setting.documents().editor();
        texts = setting.texts();
        buttons = new Buttons(texts, commands);
        side = new HistoryVisibility(setting.desktop().preferences());
        menu = new MenuView(editor, commands, texts, side, setting.documents());
        options = new OptionsBar(editor, buttons, texts, side);
        tabs = new TabStrip(setting.documents(), texts, this::giveKeysToCanvas);
        empty = new EmptyState(buttons, texts, setting.sample(), open);
        modify = new ModifyPanel(editor, texts, this::giveKeysToCanvas);
        first = new FirstStepsCard(editor, setting.desktop().preferences(), buttons, texts);
        sentence = new SentenceBar(editor, texts);
        layers = new LayersPanel(editor, buttons, texts);
        editor.watch(state -> state.shownSize().isPresent(), this::showPicture);
    }

    /** Puts them into one another; once. */
    MainView lay() {
        CanvasPort canvas = setting.canvas();
        MainView.Parts parts = new MainView.Parts(
                menu,
                options,
                new ToolStrip(editor, buttons, texts, this::giveKeysToCanvas),
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
                new MaskBar(editor, buttons, texts, this::giveKeysToCanvas),
                first,
                sentence,
                side(),
                new StatusView(editor, canvas, texts));
        return new MainView(parts, texts);
    }

    /** Names the views that carry out commands themselves. */
    void connect() {
        SelectCommands.connect(commands, editor, modify::open);
        LayerCommands.connect(commands, editor, layers::chosen);
        SelectionViewPopOver look = new SelectionViewPopOver(editor, texts);
        commands.view(setting.canvas());
        commands.on(Shortcut.SELECTION_VIEW, () -> look.toggle(options.lookButton()));
        commands.on(Shortcut.HISTORY_PANEL, side::toggle);
        commands.on(Shortcut.SAY, sentence::focusField);
    }

    MenuView menu() {
        return menu;
    }

    FirstStepsCard first() {
        return first;
    }

    void showRecent(List<Path> files, Consumer<Path> open) {
        menu.showRecent(files, open);
        empty.showRecent(files);
    }

    /** Unless the user walks along the tabs with the keys. */
    void giveKeysToCanvasUnlessInTabs() {
        if (!tabs.hasKeys()) {
            giveKeysToCanvas();
        }
    }

    private void giveKeysToCanvas() {
        setting.canvas().node().requestFocus();
    }

    /** @param open whether there is a picture, or a first look at one */
    private void showPicture(boolean open) {
        setting.canvas().node().setVisible(open);
        empty.setVisible(!open);
        empty.setManaged(!open);
    }

    private Region side() {
        HistoryPanel history = new HistoryPanel(editor, texts);
        VBox.setVgrow(history, Priority.ALWAYS);
        VBox panels = new VBox(new ObjectsPanel(editor, buttons, texts), layers, history);
        panels.getStyleClass().add("side");
        panels.visibleProperty().bind(side.shown());
        panels.managedProperty().bind(side.shown());
        return panels;
    }
}
