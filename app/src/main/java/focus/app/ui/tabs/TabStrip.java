package focus.app.ui.tabs;

import focus.app.ui.control.Icon;
import focus.app.ui.i18n.Texts;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The open documents as tabs; there is no strip for one alone. Nothing but the tabs' headers: what they stand for is shown
 * beneath by others. FX thread only.
 */
public final class TabStrip extends TabPane {
    private final DocumentTabs documents;
    private final TabText words;
    private final Runnable chosen;
    private boolean showing;
    private boolean byKeys;

    /** @param chosen called after a choice with the mouse, to give the keyboard back to the canvas */
    public TabStrip(DocumentTabs documents, Texts texts, Runnable chosen) {
        this.documents = documents;
        this.words = new TabText(texts);
        this.chosen = chosen;
        setId("tabs");
        getStyleClass().add("document-tabs");
        setAccessibleText(texts.get("tabs.name"));
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
        setTabDragPolicy(TabDragPolicy.REORDER);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> byKeys = true);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> byKeys = false);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> chosen.run()); // a press took them here
        skinProperty().subscribe(skin -> listAll(new DocumentItems(documents, texts)));
        getSelectionModel().selectedItemProperty().subscribe(this::choose);
        getTabs().addListener((ListChangeListener<Tab>) change -> reordered());
        documents.rowsProperty().subscribe(this::show);
        documents.shownProperty().subscribe(this::select);
    }

    /** Whether somebody goes through the tabs with the keys, which then stay here. */
    public boolean hasKeys() {
        return isFocused() && byKeys;
    }

    private void show(List<TabRow> rows) {
        showing = true;
        try {
            List<Tab> tabs = rows.stream().map(this::tab).toList();
            if (!tabs.equals(getTabs())) {
                getTabs().setAll(tabs);
            }
            for (int i = 0; i < tabs.size(); i++) {
                dress(tabs.get(i), rows.get(i));
            }
        } finally {
            showing = false;
        }
        select(documents.shown());
        setVisible(rows.size() > 1);
        setManaged(rows.size() > 1);
    }

    /** The one that is there already, so that nothing jumps. */
    private Tab tab(TabRow row) {
        return getTabs().stream()
                .filter(tab -> row.tab().equals(tab.getUserData()))
                .findFirst()
                .orElseGet(() -> made(row.tab()));
    }

    private Tab made(DocumentTab document) {
        Tab tab = new Tab();
        tab.setUserData(document);
        tab.setTooltip(new Tooltip());
        tab.setOnCloseRequest(event -> {
            event.consume(); // the documents decide
            documents.close(document);
        });
        return tab;
    }

    private void dress(Tab tab, TabRow row) {
        tab.setText(words.whole(row)); // its middle is left out where there is no room
        tab.getTooltip().setText(words.path(row).orElseGet(tab::getText));
        tab.setGraphic(sign(row.mark()));
    }

    private static @Nullable Node sign(TabRow.Mark mark) {
        return switch (mark) {
            case NONE -> null;
            case BUSY -> new Icon(Feather.CLOCK, Icon.SMALL);
            case FAILED -> new Icon(Feather.ALERT_OCTAGON, Icon.SMALL);
        };
    }

    /** Behind the arrow that shows when there is no room: the toolkit's own list takes underscores for signs of keys. */
    private void listAll(DocumentItems items) {
        Node arrow = lookup(".tab-down-button");
        if (arrow != null) {
            ContextMenu menu = new ContextMenu();
            menu.setId("tabs-list");
            arrow.setOnMouseClicked(event -> {
                menu.getItems().setAll(items.make());
                menu.show(arrow, Side.BOTTOM, 0, 0);
            });
        }
    }

    private void select(DocumentTab document) {
        showing = true;
        try {
            getTabs().stream()
                    .filter(tab -> document.equals(tab.getUserData()))
                    .findFirst()
                    .ifPresent(getSelectionModel()::select);
        } finally {
            showing = false;
        }
    }

    private void choose(@Nullable Tab tab) {
        if (!showing && tab != null && tab.getUserData() instanceof DocumentTab document) {
            documents.show(document);
            if (!byKeys) {
                chosen.run();
            }
        }
    }

    /** Somebody has dragged a tab to another place. */
    private void reordered() {
        Tab moved = getSelectionModel().getSelectedItem();
        if (!showing && moved != null && moved.getUserData() instanceof DocumentTab document) {
            documents.move(document, getTabs().indexOf(moved));
        }
    }
}
