package focus.app.ui.tabs;

import focus.app.ui.i18n.Texts;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/** The open documents as items of a menu, the one shown with a mark; each brings its document into sight. */
final class DocumentItems {
    private static final int NAME_LENGTH = 48;

    private final DocumentTabs documents;
    private final TabText words;

    DocumentItems(DocumentTabs documents, Texts texts) {
        this.documents = documents;
        this.words = new TabText(texts);
    }

    /** Of the documents that are open now. */
    List<MenuItem> make() {
        return documents.rowsProperty().get().stream().map(this::item).toList();
    }

    private MenuItem item(TabRow row) {
        RadioMenuItem item = new RadioMenuItem(words.shortened(row, NAME_LENGTH));
        item.setMnemonicParsing(false);
        item.setSelected(row.tab().equals(documents.shown()));
        item.setOnAction(event -> {
            item.setSelected(row.tab().equals(documents.shown()));
            documents.show(row.tab());
        });
        return item;
    }
}
