package focus.app.service;

import java.io.File;
import java.nio.file.Path;

/** Clears away temporary folders that hold files alone. */
final class TemporaryFolders {
    private TemporaryFolders() {}

    /** What is left all the same goes with the system's temporary folder. */
    static void delete(Path folder) {
        File[] files = folder.toFile().listFiles();
        for (File file : files == null ? new File[0] : files) {
            file.delete();
        }
        folder.toFile().delete();
    }
}
