package focus.app.cli;

import focus.app.io.file.AtomicFile;
import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes small text files whole or not at all. */
final class TextFile {
    private TextFile() {}

    /**
     * Writes UTF-8 text and a line end; replaces a file of that name.
     *
     * @throws InputException if it cannot be written; an older file of that name is then as it was
     */
    static void write(Path target, String text) {
        try {
            AtomicFile.write(
                    target, true, out -> out.write((text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new InputException(target + " was not written: " + e + ". Choose another folder or make room.", e);
        }
    }
}
