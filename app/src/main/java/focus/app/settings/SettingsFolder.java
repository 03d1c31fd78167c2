package focus.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each system wants programs to keep their settings. */
public final class SettingsFolder {
    private static final String NAME = "focus-studio";

    private SettingsFolder() {}

    /** For this user on this computer; need not exist. */
    public static Path find() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    static Path of(String system, Path home, Map<String, String> environment) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.contains("win")) {
            return under(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"));
        }
        if (lower.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        return under(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
    }

    /** The system's own word counts if it is an absolute path. */
    private static Path under(@Nullable String given, Path otherwise) {
        boolean usable = given != null && !given.isBlank() && Path.of(given).isAbsolute();
        return (usable ? Path.of(given) : otherwise).resolve(NAME);
    }
}
