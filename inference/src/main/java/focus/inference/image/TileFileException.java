package focus.inference.image;

import java.io.IOException;
import java.nio.file.Path;

/** A picture's pixels cannot be kept in a file, or not be read from it: most often, the disk is full. */
public final class TileFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Path folder;

    TileFileException(Path folder, IOException cause) {
        super("pixels cannot be kept in " + folder + ": " + cause.getMessage(), cause);
        this.folder = folder;
    }

    /** Where the file was to be. */
    public Path folder() {
        return folder;
    }
}
