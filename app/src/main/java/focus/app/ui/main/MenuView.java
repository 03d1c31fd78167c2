package focus.app.ui.main;

import focus.app.state.EditorState;
import focus.app.ui.control.Commands;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Elision;
import focus.app.ui.control.Shortcut;
import focus.app.ui.i18n.Texts;
import focus.app.ui.tabs.DocumentTabs;
import focus.app.ui.tabs.WindowMenu;
import focus.app.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu bar: every command in words, with its key. */
final class MenuView extends MenuBar {
    private static final int NAME_LENGTH = 40;

    private final Commands commands;
    private final Texts texts;
    private final Menu recent;
    private final Menu view;
    private final CheckMenuItem full;

    MenuView(EditorPort editor, Commands commands, Texts texts, HistoryVisibility history, DocumentTabs documents) {
        this.commands = commands;
        this.texts = texts;
        recent = new Menu(texts.get("menu.recent"));
        recent.setId("menu-recent");
        CheckMenuItem before = check(Shortcut.BEFORE);
        before.setOnAction(event -> commands.run(Shortcut.BEFORE));
        before.disableProperty().bind(commands.possible(Shortcut.BEFORE).map(possible -> !possible));
        editor.watch(EditorState::before, before::setSelected);
        CheckMenuItem panel = check(Shortcut.HISTORY_PANEL);
        panel.setOnAction(event -> commands.run(Shortcut.HISTORY_PANEL));
        history.shown().subscribe(panel::setSelected);
        view = menu(Shortcut.Group.VIEW, Shortcut.FIT, Shortcut.ACTUAL_SIZE, Shortcut.ZOOM_IN, Shortcut.ZOOM_OUT);
        full = check(Shortcut.FULL_SCREEN);
        full.setOnAction(event -> commands.run(Shortcut.FULL_SCREEN));
        view.getItems().addAll(new SeparatorMenuItem(), before, panel, full, new SeparatorMenuItem());
        view.setId("menu-view");
        getMenus()
                .addAll(
                        fileMenu(),
                        editMenu(),
                        imageMenu(),
                        layerMenu(),
                        selectMenu(editor),
                        view,
                        windowMenu(documents),
                        menu(
                                Shortcut.Group.HELP,
                                Shortcut.FIRST_STEPS,
                                Shortcut.SHORTCUTS,
                                Shortcut.MODELS,
                                Shortcut.ABOUT));
    }

    /** Ticks the item of the View menu while the window fills the screen. */
    void showFullScreen(ObservableValue<Boolean> filling) {
        filling.subscribe(full::setSelected);
    }

    /** Adds the choice of looks to the View menu. */
    void offerThemes(ObservableValue<ThemeChoice> current, Consumer<ThemeChoice> choose) {
        Menu themes = new Menu(texts.get("menu.theme"));
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item =
                    new RadioMenuItem(texts.get("theme." + choice.name().toLowerCase(Locale.ROOT)));
            item.setId("theme-" + choice.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            current.subscribe(chosen -> item.setSelected(choice == chosen));
            item.setOnAction(event -> choose.accept(choice));
            themes.getItems().add(item);
        }
        view.getItems().add(themes);
    }

    void showRecent(List<Path> files, Consumer<Path> open) {
        recent.getItems().clear();
        for (Path file : files) {
            MenuItem item = new MenuItem(Elision.middle(String.valueOf(file.getFileName()), NAME_LENGTH));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> open.accept(file));
            recent.getItems().add(item);
        }
        recent.setDisable(files.isEmpty());
    }

    private Menu fileMenu() {
        Menu file = menu(Shortcut.Group.FILE, Shortcut.OPEN);
        file.getItems()
                .addAll(
                        recent,
                        item(Shortcut.NEXT_FILE),
                        item(Shortcut.PREVIOUS_FILE),
                        new SeparatorMenuItem(),
                        item(Shortcut.SAVE),
                        item(Shortcut.SAVE_AS),
                        new SeparatorMenuItem(),
                        item(Shortcut.EXPORT),
                        item(Shortcut.EXPORT_AGAIN),
                        new SeparatorMenuItem(),
                        item(Shortcut.CLOSE),
                        item(Shortcut.QUIT));
        return file;
    }

    private Menu windowMenu(DocumentTabs documents) {
        return new WindowMenu(documents, texts, List.of(item(Shortcut.NEXT_TAB), item(Shortcut.PREVIOUS_TAB)));
    }

    private Menu editMenu() {
        Menu edit = menu(Shortcut.Group.EDIT, Shortcut.UNDO, Shortcut.REDO);
        edit.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(Shortcut.COPY),
                        item(Shortcut.PASTE),
                        item(Shortcut.PASTE_NEW),
                        new SeparatorMenuItem(),
                        item(Shortcut.REMOVE),
                        new SeparatorMenuItem(),
                        item(Shortcut.SAY),
                        new SeparatorMenuItem(),
                        item(Shortcut.SETTINGS));
        return edit;
    }

    private Menu imageMenu() {
        Menu image = menu(Shortcut.Group.IMAGE, Shortcut.IMAGE_SIZE, Shortcut.CANVAS_SIZE);
        image.setId("menu-image");
        image.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(Shortcut.CROP_TO_SELECTION),
                        new SeparatorMenuItem(),
                        item(Shortcut.ROTATE_RIGHT),
                        item(Shortcut.ROTATE_LEFT),
                        item(Shortcut.ROTATE_HALF),
                        new SeparatorMenuItem(),
                        item(Shortcut.FLIP_HORIZONTAL),
                        item(Shortcut.FLIP_VERTICAL));
        return image;
    }

    private Menu layerMenu() {
        Menu layer = menu(Shortcut.Group.LAYER, Shortcut.LAYER_MASK);
        layer.setId("menu-layer");
        layer.getItems().add(new SeparatorMenuItem());
        LayerCommands.MASK.forEach(command -> layer.getItems().add(item(command)));
        layer.getItems().addAll(new SeparatorMenuItem(), item(Shortcut.SELECT_LAYER));
        return layer;
    }

    private Menu selectMenu(EditorPort editor) {
        Menu select = menu(
                Shortcut.Group.SELECT,
                Shortcut.SELECT_ALL,
                Shortcut.SELECT_SUBJECT,
                Shortcut.DESELECT,
                Shortcut.INVERT);
        CheckMenuItem quick = check(Shortcut.QUICK_MASK);
        quick.setOnAction(event -> commands.run(Shortcut.QUICK_MASK));
        quick.disableProperty().bind(commands.possible(Shortcut.QUICK_MASK).map(possible -> !possible));
        editor.watch(state -> state.select().quickMask(), quick::setSelected);
        select.getItems().addAll(item(Shortcut.NEXT_ANSWER), new SeparatorMenuItem());
        SelectCommands.MODIFY.forEach(command -> select.getItems().add(item(command)));
        select.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        quick,
                        item(Shortcut.NEXT_VIEW),
                        item(Shortcut.SELECTION_VIEW),
                        new SeparatorMenuItem(),
                        item(Shortcut.FIND_OBJECTS),
                        item(Shortcut.NEW_OBJECT),
                        new SeparatorMenuItem(),
                        item(Shortcut.LOAD_MASK),
                        item(Shortcut.SAVE_MASK));
        return select;
    }

    private Menu menu(Shortcut.Group group, Shortcut... items) {
        Menu menu = new Menu(texts.get(group.labelKey()));
        for (Shortcut shortcut : items) {
            menu.getItems().add(item(shortcut));
        }
        return menu;
    }

    private MenuItem item(Shortcut command) {
        MenuItem item = new MenuItem(texts.get(command.labelKey()));
        item.setId("item-" + command.name().toLowerCase(Locale.ROOT));
        command.accelerator().ifPresent(item::setAccelerator);
        item.setOnAction(event -> commands.run(command));
        item.disableProperty().bind(commands.possible(command).map(possible -> !possible));
        return item;
    }

    private CheckMenuItem check(Shortcut command) {
        return new CheckMenuItem(texts.get(command.labelKey()));
    }
}
