package focus.app.io.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A picture file as it was when it was opened, so that a project can take in the very bytes later.
 *
 * @param file where they lie
 * @param name of the picture, for people; not where it lies
 */
public record SourceFile(Path file, String name, long size, FileTime modified) {
    /** To be called before the file is read; empty where there is no such file. */
    public static Optional<SourceFile> of(Path file) {
        return of(file, String.valueOf(file.getFileName()));
    }

    /** @param name the picture's own name, where the file is a copy under another */
    public static Optional<SourceFile> of(Path file, String name) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.isRegularFile()
                    ? Optional.of(new SourceFile(file, name, found.size(), found.lastModifiedTime()))
                    : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /** Whether the file is still there and seems untouched. */
    public boolean unchanged() {
        return of(file, name).filter(this::equals).isPresent();
    }
}
