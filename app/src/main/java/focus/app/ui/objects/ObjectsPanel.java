package focus.app.ui.objects;

import focus.app.model.Combination;
import focus.app.model.Document;
import focus.app.model.ObjectList;
import focus.app.model.ObjectMask;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.Refusals;
import focus.app.ui.control.Buttons;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.MenuRow;
import focus.app.ui.control.Shortcut;
import focus.app.ui.i18n.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * The objects of the document; a click on one makes it the one that is worked on. F2 or a double click renames it, Space
 * hides or shows it, Delete deletes it, Ctrl with the arrows moves it, the menu key has the rest.
 */
public final class ObjectsPanel extends VBox {
    private final EditorPort editor;
    private final Texts texts;
    private final ColourChooser colours;
    private final ListView<ObjectMask> list = new ListView<>();
    private final HBox actions;
    private boolean showing;

    public ObjectsPanel(EditorPort editor, Buttons buttons, Texts texts) {
        this.editor = editor;
        this.texts = texts;
        this.colours = new ColourChooser(texts);
        getStyleClass().addAll("layers-panel", "objects-panel");
        Label title = new Label(texts.get("objects.title"));
        title.getStyleClass().add("panel-header");
        title.setMaxWidth(Double.MAX_VALUE);
        actions = actions(buttons);
        prepareList(buttons);
        getChildren().addAll(title, list, actions);
        editor.watch(ObjectsPanel::objects, objects -> show());
        editor.watch(state -> state.select().view().colour(), colour -> list.refresh());
        editor.watch(state -> Refusals.ofDocumentChange(state).isEmpty(), editable -> enable());
    }

    private void prepareList(Buttons buttons) {
        list.setId("objects");
        list.setAccessibleText(texts.get("objects.name"));
        list.setCellFactory(view -> MenuRow.choosing(new ObjectCell(buttons, texts, new RowWishes())));
        Label placeholder = new Label(texts.get("objects.empty"));
        placeholder.setWrapText(true);
        placeholder.getStyleClass().add("muted");
        list.setPlaceholder(placeholder);
        list.setContextMenu(menu());
        list.getSelectionModel().selectedIndexProperty().subscribe(row -> choose(row.intValue()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private HBox actions(Buttons buttons) {
        Button add = buttons.icon(Feather.PLUS, Shortcut.NEW_OBJECT);
        add.setId("objects-add");
        Button find = buttons.icon(Feather.SEARCH, Shortcut.FIND_OBJECTS);
        find.setId("objects-find");
        HBox row = new HBox(
                add,
                find,
                action(buttons, Feather.COPY, "objects.duplicate", Action.DuplicateObject::new),
                action(buttons, Feather.ARROW_UP, "objects.up", index -> new Action.MoveObject(index, index - 1)),
                action(buttons, Feather.ARROW_DOWN, "objects.down", index -> new Action.MoveObject(index, index + 1)),
                action(buttons, Feather.TRASH_2, "objects.delete", Action.DeleteObject::new));
        row.getStyleClass().add("layer-actions");
        return row;
    }

    private Button action(Buttons buttons, Ikon icon, String labelKey, IntFunction<Action> wish) {
        Button button = buttons.icon(icon, labelKey);
        button.setId(labelKey.replace('.', '-'));
        button.setOnAction(event -> ask(wish));
        return button;
    }

    private ContextMenu menu() {
        MenuItem rename = new MenuItem(texts.get("objects.rename"));
        rename.setId("object-rename");
        rename.setOnAction(event -> rename());
        List<Menu> others = List.of(
                combining("objects.add", Combination.ADD),
                combining("objects.subtract", Combination.SUBTRACT),
                combining("objects.intersect", Combination.INTERSECT));
        ContextMenu menu = new ContextMenu(
                rename,
                item("objects.duplicate", Action.DuplicateObject::new),
                item("objects.delete", Action.DeleteObject::new),
                new SeparatorMenuItem());
        menu.getItems().addAll(others);
        menu.setOnShowing(event -> others.forEach(this::offerOthers));
        return menu;
    }

    private Menu combining(String labelKey, Combination how) {
        Menu menu = new Menu(texts.get(labelKey));
        menu.setId(labelKey.replace("objects.", "object-"));
        menu.setUserData(how);
        return menu;
    }

    /** Every object but the one that is worked on. */
    private void offerOthers(Menu menu) {
        menu.getItems().clear();
        int active = list.getSelectionModel().getSelectedIndex();
        for (int row = 0; row < list.getItems().size(); row++) {
            if (row != active) {
                Action wish = new Action.CombineObject(row, (Combination) menu.getUserData());
                MenuItem item = new MenuItem(ObjectName.of(list.getItems().get(row), texts));
                item.setMnemonicParsing(false);
                item.setOnAction(event -> editor.send(wish));
                menu.getItems().add(item);
            }
        }
        menu.setDisable(menu.getItems().isEmpty());
    }

    private MenuItem item(String labelKey, IntFunction<Action> wish) {
        MenuItem item = new MenuItem(texts.get(labelKey));
        item.setId(labelKey.replace("objects.", "object-"));
        item.setOnAction(event -> ask(wish));
        return item;
    }

    private void ask(IntFunction<Action> wish) {
        chosen().ifPresent(index -> editor.send(wish.apply(index)));
    }

    private Optional<Integer> chosen() {
        int row = list.getSelectionModel().getSelectedIndex();
        return row < 0 ? Optional.empty() : Optional.of(row);
    }

    private void rename() {
        chosen().ifPresent(row -> {
            if (list.getItems().get(row).locked()) {
                editor.send(new Action.RenameObject(row, "")); // the editor says why not
            } else {
                list.setEditable(true); // only now, or a click on the chosen row would begin it
                list.edit(row);
            }
        });
    }

    private void choose(int row) {
        if (!showing && row >= 0) {
            editor.send(new Action.ActivateObject(row));
        }
    }

    private void pressed(KeyEvent event) {
        if (list.getEditingIndex() >= 0) {
            return;
        }
        boolean handled = true;
        if (event.getCode() == KeyCode.F2) {
            rename();
        } else if (event.getCode() == KeyCode.SPACE) {
            ask(row -> new Action.ShowObject(row, !list.getItems().get(row).visible()));
        } else if (event.getCode() == KeyCode.DELETE) {
            ask(Action.DeleteObject::new);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.UP) {
            ask(row -> new Action.MoveObject(row, row - 1));
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.DOWN) {
            ask(row -> new Action.MoveObject(row, row + 1));
        } else {
            handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private void show() {
        Optional<ObjectList> objects = objects(editor.now());
        showing = true;
        try {
            List<ObjectMask> rows = objects.map(ObjectList::all).orElse(List.of());
            if (rows.size() == list.getItems().size()) {
                replace(rows);
            } else {
                list.getItems().setAll(rows);
            }
            objects.ifPresent(open -> {
                list.getSelectionModel().clearAndSelect(open.active());
                list.scrollTo(Math.max(0, open.active() - 1));
            });
        } finally {
            showing = false;
        }
        enable();
    }

    /** Touches only what looks different: a row that is being renamed stays so, and a click costs no new row. */
    private void replace(List<ObjectMask> rows) {
        for (int row = 0; row < rows.size(); row++) {
            ObjectMask shown = list.getItems().get(row);
            if (!rows.get(row).withSelection(shown.selection()).equals(shown)) {
                list.getItems().set(row, rows.get(row));
            }
        }
    }

    private void enable() {
        boolean usable = Refusals.ofDocumentChange(editor.now()).isEmpty();
        Optional<Integer> row = chosen();
        int last = list.getItems().size() - 1;
        setDisable(list.getItems().isEmpty());
        for (Node button :
                actions.getChildren().subList(2, actions.getChildren().size())) {
            boolean stuck = ("objects-up".equals(button.getId())
                            && row.filter(index -> index == 0).isPresent())
                    || ("objects-down".equals(button.getId())
                            && row.filter(index -> index == last).isPresent());
            button.setDisable(!usable || row.isEmpty() || stuck);
        }
    }

    private static Optional<ObjectList> objects(EditorState state) {
        return state.document().map(Document::objects);
    }

    /** Sends what a row asks for. */
    private final class RowWishes implements ObjectCell.Wishes {
        @Override
        public void show(int row, boolean visible) {
            editor.send(new Action.ShowObject(row, visible));
        }

        @Override
        public void lock(int row, boolean locked) {
            editor.send(new Action.LockObject(row, locked));
        }

        @Override
        public void startRename(int row) {
            ObjectsPanel.this.rename();
        }

        @Override
        public void rename(int row, String name) {
            editor.send(new Action.RenameObject(row, name));
        }

        @Override
        public void chooseColour(int row, Node at) {
            colours.open(
                    at, colour(list.getItems().get(row)), rgb -> editor.send(new Action.SetObjectColour(row, rgb)));
        }

        @Override
        public int colour(ObjectMask object) {
            return object.colour().orElse(editor.now().select().view().colour());
        }
    }
}
