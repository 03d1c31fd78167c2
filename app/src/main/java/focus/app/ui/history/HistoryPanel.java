package focus.app.ui.history;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.History;
import focus.app.state.HistoryEntry;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of everything that was done; a click on an entry goes back, or forward, to it. */
public final class HistoryPanel extends VBox {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final EditorPort editor;
    private final Texts texts;
    private final ListView<HistoryEntry> list = new ListView<>();
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(this, "position", -1);
    private boolean showing;

    public HistoryPanel(EditorPort editor, Texts texts) {
        this.editor = editor;
        this.texts = texts;
        getStyleClass().add("history-panel");
        list.setId("history");
        list.setAccessibleText(texts.get("history.title"));
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(placeholder());
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> choose(index.intValue()));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header(), list);
        editor.watch(EditorState::history, this::show);
    }

    private Label header() {
        Label title = new Label(texts.get("history.title"));
        title.getStyleClass().add("panel-header");
        title.setMaxWidth(Double.MAX_VALUE);
        return title;
    }

    private Label placeholder() {
        Label label = new Label(texts.get("history.empty"));
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }

    private void show(History history) {
        showing = true;
        try {
            replace(list.getItems(), history.entries());
            list.getSelectionModel().clearAndSelect(history.position());
            list.scrollTo(Math.max(0, history.position() - 2));
            position.set(history.position());
        } finally {
            showing = false;
        }
    }

    /** Touches only what differs, so that the list does not jump. */
    @SuppressWarnings("ReferenceEquality") // the same entry is the same object; comparing documents would be slow
    private static void replace(ObservableList<HistoryEntry> shown, List<HistoryEntry> entries) {
        int same = 0;
        while (same < Math.min(shown.size(), entries.size()) && shown.get(same) == entries.get(same)) {
            same++;
        }
        shown.remove(same, shown.size());
        shown.addAll(entries.subList(same, entries.size()));
    }

    private void choose(int index) {
        if (!showing && index >= 0 && index != editor.now().history().position()) {
            editor.send(new Action.GoToHistory(index));
        }
    }

    /** Icon and label; entries that redo would bring back are greyed. */
    private final class Cell extends ListCell<HistoryEntry> {
        private final Icon icon = new Icon(Feather.CIRCLE, Icon.SMALL);

        Cell() {
            position.subscribe(now -> grey());
            indexProperty().subscribe(index -> grey());
        }

        @Override
        protected void updateItem(HistoryEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            boolean blank = empty || entry == null;
            if (!blank) {
                icon.setSign(HistoryIcons.of(entry.labelKey()));
            }
            setText(blank ? null : texts.get(entry.labelKey()));
            setGraphic(blank ? null : icon);
            grey();
        }

        private void grey() {
            pseudoClassStateChanged(UNDONE, !isEmpty() && getIndex() > position.get());
        }
    }
}
