package focus.app.ui.control;

import javafx.beans.value.ObservableBooleanValue;

/** What menus, buttons and keys can do. FX thread only. */
public interface Commands {
    /** Does it, or nothing when it is not possible now. */
    void run(Shortcut command);

    /** Whether it is possible now; what a button's or menu item's disabled state follows. */
    ObservableBooleanValue possible(Shortcut command);
}
