package focus.app.cli;

import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes small text files whole or not at all. */
final class TextFile {
    private TextFile() {}

    /**
     * Writes UTF-8 text beside the target, then moves it into place.
     *
     * @throws InputException if it cannot be written; an older file of that name is then as it was
     */
    static void write(Path target, String text) {
        Path absolute = target.toAbsolutePath();
        Path unfinished = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        try {
            try {
                Files.writeString(unfinished, text + System.lineSeparator());
                Files.move(unfinished, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new InputException(target + " cannot be written: " + e + ". Choose another folder or make room.", e);
        }
    }
}
