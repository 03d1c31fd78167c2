package focus.app.ui.tabs;

import focus.app.ui.control.Elision;
import focus.app.ui.i18n.Texts;
import java.util.Optional;

/** How an open document is called, in the strip and in the menu. */
final class TabText {
    private final Texts texts;

    TabText(Texts texts) {
        this.texts = texts;
    }

    String whole(TabRow row) {
        return marked(row, name(row));
    }

    /** @param length characters at most; the middle of a longer name is left out */
    String shortened(TabRow row, int length) {
        return marked(row, Elision.middle(name(row), length));
    }

    private String marked(TabRow row, String name) {
        return row.unsaved() ? texts.get("tabs.unsaved", name) : name;
    }

    /** The whole path. */
    Optional<String> path(TabRow row) {
        return row.file().map(file -> file.toAbsolutePath().toString());
    }

    private String name(TabRow row) {
        return row.file().map(file -> String.valueOf(file.getFileName())).orElseGet(() -> texts.get("tabs.empty"));
    }
}
