package focus.app.ui.main;

import focus.app.ui.platform.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether the history list is open; remembered. */
final class HistoryVisibility {
    private final BooleanProperty shown;

    HistoryVisibility(Preferences preferences) {
        shown = new SimpleBooleanProperty(preferences.historyShown());
        shown.subscribe(preferences::setHistoryShown);
    }

    ReadOnlyBooleanProperty shown() {
        return shown;
    }

    void toggle() {
        shown.set(!shown.get());
    }
}
