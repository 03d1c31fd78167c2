package focus.app.ui.theme;

/** What the user wants the window to look like. */
public enum ThemeChoice {
    /** As the computer does, now and when it changes. */
    SYSTEM,
    LIGHT,
    DARK
}
