package focus.app.io.project;

import focus.app.io.OpenedPicture;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A folder of our own where an opened project's parts are unpacked under our own names, and the picture read from there;
 * both gone when closed.
 */
public final class WorkFolder implements AutoCloseable {
    private final Path folder;
    private final List<OpenedPicture> pictures = new CopyOnWriteArrayList<>();

    private WorkFolder(Path folder) {
        this.folder = folder;
    }

    /** In the computer's own folder for temporary files. */
    public static WorkFolder temporary() throws IOException {
        return new WorkFolder(Files.createTempDirectory("focus-project-"));
    }

    /** @param parent exists */
    static WorkFolder in(Path parent) throws IOException {
        return new WorkFolder(Files.createTempDirectory(parent, "focus-project-"));
    }

    /** There until this is closed. */
    public Path path() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Closes a picture with this folder. */
    void own(OpenedPicture picture) {
        pictures.add(picture);
    }

    /** Closes what was read from here and deletes what is there; what cannot be deleted stays, which harms nobody. A second call does nothing. */
    @Override
    public void close() {
        pictures.forEach(OpenedPicture::close);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException busy) {
            return;
        }
    }
}
