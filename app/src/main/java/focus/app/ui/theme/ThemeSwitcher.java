package focus.app.ui.theme;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** Dresses scenes and dialogs in the chosen theme and follows the system when asked to. FX thread only. */
public final class ThemeSwitcher implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.DARK);
    private final Subscription system;
    private final ReadOnlyObjectWrapper<ThemeChoice> choice;

    public ThemeSwitcher(ThemeChoice choice) {
        this.choice = new ReadOnlyObjectWrapper<>(choice);
        system = Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
    }

    public void choose(ThemeChoice wanted) {
        choice.set(wanted);
        apply();
    }

    public ThemeChoice choice() {
        return choice.get();
    }

    public ReadOnlyObjectProperty<ThemeChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** What is shown, the system's wish already looked up. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** Keeps a scene's (or dialog pane's) stylesheets those of the current theme until the subscription ends. */
    public Subscription dress(ObservableList<String> stylesheets) {
        return theme.subscribe(current -> stylesheets.setAll(current.stylesheets()));
    }

    private void apply() {
        Theme next = switch (choice.get()) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK;
        };
        Application.setUserAgentStylesheet(next.userAgentStylesheet());
        theme.set(next);
    }

    @Override
    public void close() {
        system.unsubscribe();
    }
}
