package focus.app.cli;

import focus.inference.api.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Photos with their known masks: {@code img/<stem>.jpg} or {@code .png} beside {@code gt/<stem>.png}.
 *
 * @param pairs by name; at least one
 */
record EvaluationFolder(List<Pair> pairs) {
    private static final List<String> PHOTOS = List.of(".jpg", ".jpeg", ".png");

    /** A photo and its known mask. */
    record Pair(String stem, Path photo, Path truth) {}

    EvaluationFolder {
        pairs = List.copyOf(pairs);
    }

    /** @throws InputException if there is no photo, or one without its mask */
    static EvaluationFolder of(Path folder) {
        Path photos = folder.resolve("img");
        if (!Files.isDirectory(photos)) {
            throw new InputException(
                    photos + " is not a folder. Put photos there, and their masks of the same name into "
                            + folder.resolve("gt") + ".");
        }
        try (Stream<Path> files = Files.list(photos)) {
            List<Pair> pairs = files.filter(EvaluationFolder::isPhoto)
                    .sorted()
                    .map(photo -> pair(photo, folder.resolve("gt")))
                    .toList();
            if (pairs.isEmpty()) {
                throw new InputException(photos + " holds no photo named " + String.join(", ", PHOTOS) + ".");
            }
            return new EvaluationFolder(pairs);
        } catch (IOException e) {
            throw new InputException(photos + " cannot be read: " + e + ".", e);
        }
    }

    private static boolean isPhoto(Path file) {
        String name = nameOf(file).toLowerCase(Locale.ROOT);
        return PHOTOS.stream().anyMatch(name::endsWith);
    }

    private static Pair pair(Path photo, Path truths) {
        String name = nameOf(photo);
        String stem = name.substring(0, name.lastIndexOf('.'));
        Path truth = truths.resolve(stem + ".png");
        if (!Files.isRegularFile(truth)) {
            throw new InputException("the photo " + photo + " has no mask: expected " + truth + ".");
        }
        return new Pair(stem, photo, truth);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
