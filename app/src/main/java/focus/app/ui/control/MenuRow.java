package focus.app.ui.control;

import javafx.scene.control.ListCell;

/** A row of a list whose menu is about the row that it is opened on; the toolkit alone keeps what was chosen before. */
public final class MenuRow {
    private MenuRow() {}

    /** @return {@code cell}, which now is chosen when a menu is asked for on it */
    public static <C extends ListCell<?>> C choosing(C cell) {
        cell.setOnContextMenuRequested(event -> {
            if (!cell.isEmpty()) {
                cell.getListView().getSelectionModel().select(cell.getIndex());
            }
        });
        return cell;
    }
}
