package focus.app.settings;

/** Which look the user has chosen. */
public enum ThemeSetting {
    /** As the system is set. */
    SYSTEM,
    LIGHT,
    DARK
}
