package focus.app.ui.dialog;

import focus.app.ui.control.Shortcut;
import focus.app.ui.i18n.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The sheet of all keys, made from the table that the keys themselves obey. */
public final class ShortcutsSheet {
    private static final int WAYS_SHOWN = 2;

    private final DialogFrame frame;
    private final Texts texts;

    public ShortcutsSheet(DialogFrame frame, Texts texts) {
        this.frame = frame;
        this.texts = texts;
    }

    public void show() {
        VBox left = column(Shortcut.Group.FILE, Shortcut.Group.EDIT, Shortcut.Group.IMAGE, Shortcut.Group.SELECT);
        VBox right = column(Shortcut.Group.TOOLS, Shortcut.Group.VIEW, Shortcut.Group.WINDOW, Shortcut.Group.HELP);
        right.getChildren().add(mouse());
        HBox sheet = new HBox(left, right);
        sheet.getStyleClass().add("shortcuts");
        frame.show(
                texts.get("dialog.shortcuts.title"),
                sheet,
                answer -> {},
                frame.button("dialog.close", ButtonData.CANCEL_CLOSE));
    }

    private VBox column(Shortcut.Group... groups) {
        VBox column = new VBox();
        column.getStyleClass().add("shortcut-column");
        for (Shortcut.Group group : groups) {
            GridPane grid = grid();
            for (Shortcut shortcut : Shortcut.values()) {
                if (shortcut.group() == group && !shortcut.display().isEmpty()) {
                    row(grid, texts.get(shortcut.labelKey()), shortcut.display());
                }
            }
            column.getChildren().addAll(heading(group.labelKey()), grid);
        }
        return column;
    }

    private VBox mouse() {
        GridPane grid = grid();
        for (String key : List.of("minus", "pan", "zoom", "brush", "point", "press")) {
            row(grid, texts.get("mouse." + key), List.of(texts.get("mouse." + key + ".how")));
        }
        VBox box = new VBox(heading("mouse.title"), grid);
        box.getStyleClass().add("shortcut-column");
        return box;
    }

    private Label heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("shortcut-heading");
        return heading;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        ColumnConstraints label = new ColumnConstraints();
        label.setHgrow(Priority.ALWAYS);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(label, keys);
        return grid;
    }

    private static void row(GridPane grid, String label, List<String> ways) {
        HBox keys = new HBox();
        keys.getStyleClass().add("keys");
        ways.stream().limit(WAYS_SHOWN).map(ShortcutsSheet::keycap).forEach(keys.getChildren()::add);
        grid.addRow(grid.getRowCount(), new Label(label), keys);
    }

    private static Node keycap(String text) {
        Label cap = new Label(text);
        cap.getStyleClass().add("keycap");
        return cap;
    }
}
