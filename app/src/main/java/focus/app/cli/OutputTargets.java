package focus.app.cli;

import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The files that a command is going to write, checked before any work is done: minutes of work must not end in a name
 * that cannot be written.
 */
final class OutputTargets {
    private final Path source;
    private final boolean overwrite;
    private final List<Path> accepted = new ArrayList<>();

    /**
     * @param source the photo that is read
     * @param overwrite whether the user agreed to replace existing files
     */
    OutputTargets(Path source, boolean overwrite) {
        this.source = source;
        this.overwrite = overwrite;
    }

    /**
     * @param option the option's name, for the message
     * @param extensions allowed ones, in small letters, such as {@code "png"}
     * @throws UsageException if the name has another extension or was given twice
     * @throws InputException if the file must not or cannot be written
     */
    void accept(String option, @Nullable Path target, String... extensions) {
        if (target == null) {
            return;
        }
        checkExtension(option, target, List.of(extensions));
        Path absolute = target.toAbsolutePath().normalize();
        if (accepted.contains(absolute)) {
            throw new UsageException(option + " " + target + ": this file was already named for another output");
        }
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException(
                    option + " " + target + ": the folder " + folder + " does not exist; make it first.");
        }
        if (Files.isDirectory(absolute)) {
            throw new InputException(option + " " + target + " is a folder; give the name of a file in it.");
        }
        if (Files.exists(absolute) && !overwrite) {
            throw new InputException(target + (isSource(absolute) ? " is the photo itself" : " exists already")
                    + " and was not touched. Give another name, or add --overwrite to replace it.");
        }
        accepted.add(absolute);
    }

    private static void checkExtension(String option, Path target, List<String> extensions) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        if (extensions.stream().noneMatch(extension -> name.endsWith("." + extension))) {
            throw new UsageException(
                    option + " " + target + ": the name must end in ." + String.join(" or .", extensions));
        }
    }

    private boolean isSource(Path target) {
        try {
            return Files.isSameFile(source, target);
        } catch (IOException e) {
            return false;
        }
    }
}
