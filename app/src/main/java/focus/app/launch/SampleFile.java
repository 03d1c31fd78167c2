package focus.app.launch;

import focus.app.settings.AssetsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The photo that comes with the program. */
final class SampleFile {
    private SampleFile() {}

    /** Found by its ending, so that nothing has to be parsed before the window shows; empty if it is not installed. */
    static Optional<Path> in(AssetsFolder assets) {
        if (!Files.isDirectory(assets.samples())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(assets.samples())) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
