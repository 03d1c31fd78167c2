package focus.app.state;

import java.util.List;

/**
 * A message for the user.
 *
 * @param severity decides colour and whether it goes away by itself (errors do not)
 * @param key of the sentence in the bundle; a key that the bundle lacks is shown as it is
 * @param arguments for the sentence's placeholders
 */
public record Notice(Severity severity, String key, List<String> arguments) {
    /** How grave it is. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    public Notice {
        arguments = List.copyOf(arguments);
    }

    public static Notice info(String key, String... arguments) {
        return new Notice(Severity.INFO, key, List.of(arguments));
    }

    public static Notice warning(String key, String... arguments) {
        return new Notice(Severity.WARNING, key, List.of(arguments));
    }

    public static Notice error(String key, String... arguments) {
        return new Notice(Severity.ERROR, key, List.of(arguments));
    }
}
