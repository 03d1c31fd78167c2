package focus.app.ui.tabs;

import focus.app.ui.i18n.Texts;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu that lists the open documents. FX thread only. */
public final class WindowMenu extends Menu {
    private final DocumentItems documents;
    private final List<MenuItem> commands;

    /** @param commands what stands above the list */
    public WindowMenu(DocumentTabs documents, Texts texts, List<MenuItem> commands) {
        super(texts.get("group.window"));
        this.documents = new DocumentItems(documents, texts);
        this.commands = List.copyOf(commands);
        setId("menu-window");
        documents.rowsProperty().subscribe(rows -> list());
        documents.shownProperty().subscribe(shown -> list());
    }

    private void list() {
        getItems().setAll(commands);
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(documents.make());
    }
}
