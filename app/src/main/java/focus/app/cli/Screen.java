package focus.app.cli;

import java.util.Locale;
import java.util.Map;

/**
 * Whether a window can be shown.
 *
 * @param present as far as can be told without opening one
 * @param description for people
 */
public record Screen(boolean present, String description) {
    public static Screen ofThisProcess() {
        return of(System.getProperty("os.name", ""), System.getenv());
    }

    static Screen of(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows") || name.contains("mac")) {
            return new Screen(true, "of the system");
        }
        String display = environment.getOrDefault("DISPLAY", "");
        return display.isBlank()
                ? new Screen(false, "none (DISPLAY is not set); commands work without one")
                : new Screen(true, display);
    }
}
