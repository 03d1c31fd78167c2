package focus.app.ui.main;

import focus.app.model.ExportSpec;
import focus.app.ui.platform.PictureFileType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Names for saved pictures. */
final class SaveName {
    private static final String PROJECT = ".focus";

    private SaveName() {}

    /**
     * A name beside the source that is not the source's: {@code dog.jpg} becomes {@code dog-edited.jpg}.
     *
     * @param folder where the last save went; empty for the source's own folder
     */
    static Path suggest(Path source, Optional<Path> folder) {
        String name = String.valueOf(source.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        PictureFileType type = PictureFileType.of(source).orElse(PictureFileType.PNG);
        String edited = stem + "-edited." + (type == PictureFileType.PNG ? "png" : name.substring(dot + 1));
        return folder.map(path -> path.resolve(edited)).orElseGet(() -> source.resolveSibling(edited));
    }

    /**
     * A name for an export: {@code dog.jpg} becomes {@code dog-cut-out.png}.
     *
     * @param folder where the last save went; empty for the source's own folder
     */
    static Path export(Path source, Optional<Path> folder, ExportSpec spec) {
        String name = String.valueOf(source.getFileName());
        int dot = name.lastIndexOf('.');
        String added = switch (spec.content()) {
            case PICTURE -> "-edited";
            case CUT_OUT -> "-cut-out";
            case MASK -> "-mask";
            case LAYERS -> "";
            case BEFORE_AFTER -> "-before-after";
        };
        String export = (dot > 0 ? name.substring(0, dot) : name) + added + "."
                + spec.format().ending();
        return folder.map(path -> path.resolve(export)).orElseGet(() -> source.resolveSibling(export));
    }

    /**
     * A name for the first project of a picture: {@code dog.jpg} becomes {@code dog.focus}.
     *
     * @param folder where the last save went; empty for the source's own folder
     */
    static Path project(Path source, Optional<Path> folder) {
        String name = String.valueOf(source.getFileName());
        int dot = name.lastIndexOf('.');
        String project = (dot > 0 ? name.substring(0, dot) : name) + PROJECT;
        return folder.map(path -> path.resolve(project)).orElseGet(() -> source.resolveSibling(project));
    }

    /** Whether a name says that a project is meant. */
    static boolean isProject(Path file) {
        return String.valueOf(file.getFileName())
                .toLowerCase(java.util.Locale.ROOT)
                .endsWith(PROJECT);
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
