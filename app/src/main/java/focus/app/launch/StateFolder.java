package focus.app.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where this computer wants a program's logs to be. */
final class StateFolder {
    private static final String NAME = "focus-studio";

    private StateFolder() {}

    /**
     * @param system the value of {@code os.name}
     * @param environment of the process
     */
    static Path of(String system, Path home, Map<String, String> environment) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.contains("win")) {
            return under(
                    environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
        }
        if (lower.contains("mac")) {
            return home.resolve("Library").resolve("Logs").resolve(NAME);
        }
        return under(environment.get("XDG_STATE_HOME"), home.resolve(".local").resolve("state"));
    }

    static Path ofThisUser() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    private static Path under(@org.jspecify.annotations.Nullable String given, Path usual) {
        Path base = given == null || given.isBlank() ? usual : Path.of(given);
        return base.resolve(NAME);
    }
}
