package focus.app.ui.main;

import focus.app.ui.control.EditorPort;
import focus.app.ui.i18n.Texts;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** Opens {@link SelectionViewPanel} beside its button; Escape or a click elsewhere closes it. */
final class SelectionViewPopOver {
    private final PopOver popover;

    SelectionViewPopOver(EditorPort editor, Texts texts) {
        popover = new PopOver(new SelectionViewPanel(editor, texts));
        popover.setTitle(texts.get("selection-view.title"));
        popover.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.getRoot().getStylesheets().clear(); // the window's own sheet dresses it
        popover.setArrowSize(0); // a plain sheet: nothing of it lies outside its edge
        popover.setCornerRadius(0);
    }

    void toggle(Node at) {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            popover.show(at);
        }
    }
}
