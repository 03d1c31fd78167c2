package focus.app.io;

import java.nio.file.Path;
import java.util.Locale;

/** Names of files in messages, and their endings. */
final class FileNames {
    private FileNames() {}

    /** The file's name in quotation marks; the whole path where it has none. */
    static String quoted(Path file) {
        Path name = file.getFileName();
        return "“" + (name == null ? file : name) + "”";
    }

    /** What follows the last dot, in lower case; empty when there is none. */
    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
