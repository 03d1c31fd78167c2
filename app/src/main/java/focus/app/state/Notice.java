package focus.app.state;

import java.util.ArrayList;
import java.util.List;

/**
 * A message for the user.
 *
 * @param severity decides colour and whether it goes away by itself (errors do not)
 * @param key of the sentence in the bundle; a key that the bundle lacks is shown as it is
 * @param arguments for the sentence's placeholders
 * @param more further sentences, shown after this one; their severities do not count
 */
public record Notice(Severity severity, String key, List<String> arguments, List<Notice> more) {
    /** How grave it is. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    public Notice {
        arguments = List.copyOf(arguments);
        more = List.copyOf(more);
    }

    public static Notice info(String key, String... arguments) {
        return new Notice(Severity.INFO, key, List.of(arguments), List.of());
    }

    public static Notice warning(String key, String... arguments) {
        return new Notice(Severity.WARNING, key, List.of(arguments), List.of());
    }

    public static Notice error(String key, String... arguments) {
        return new Notice(Severity.ERROR, key, List.of(arguments), List.of());
    }

    /** This notice with further sentences after its own, as grave as the gravest of them. */
    public Notice and(List<Notice> further) {
        Severity gravest = severity;
        List<Notice> all = new ArrayList<>(more);
        for (Notice notice : further) {
            gravest = notice.severity.compareTo(gravest) > 0 ? notice.severity : gravest;
            all.add(notice);
        }
        return new Notice(gravest, key, arguments, all);
    }
}
