package focus.app.ui.main;

import focus.app.model.ExportSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Names for saved pictures. */
final class SaveName {
    private static final String PROJECT = ".focus";

    private SaveName() {}

    /**
     * A name for an export: {@code dog.jpg} becomes {@code dog-cut-out.png}.
     *
     * @param folder where the last save went; empty for the source's own folder
     */
    static Path export(Path source, Optional<Path> folder, ExportSpec spec) {
        String added = switch (spec.content()) {
            case PICTURE -> "-edited";
            case CUT_OUT -> "-cut-out";
            case MASK -> "-mask";
            case OBJECTS -> "-objects";
            case LAYERS -> "";
            case BEFORE_AFTER -> "-before-after";
        };
        return beside(
                source,
                folder,
                stem(source) + added + "." + spec.format().endings().getFirst());
    }

    /**
     * A name for the first project of a picture: {@code dog.jpg} becomes {@code dog.focus}.
     *
     * @param folder where the last save went; empty for the source's own folder
     */
    static Path project(Path source, Optional<Path> folder) {
        return beside(source, folder, stem(source) + PROJECT);
    }

    private static Path beside(Path source, Optional<Path> folder, String name) {
        return folder.map(path -> path.resolve(name)).orElseGet(() -> source.resolveSibling(name));
    }

    /** The file's name without its ending. */
    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Whether two names mean the same file, links and spelling included. */
    static boolean same(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }
}
