package focus.app.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Files that were dragged to other programs, which may read them at any time: kept until the program ends, though the
 * document that they come from be closed. Belongs to the stores' thread.
 */
public final class DraggedFiles implements AutoCloseable {
    private final List<Path> folders = new ArrayList<>();

    /** @param file alone in a temporary folder */
    void keep(Path file) {
        folders.add(Objects.requireNonNull(file.getParent(), "lies in a folder"));
    }

    @Override
    public void close() {
        folders.forEach(TemporaryFolders::delete);
        folders.clear();
    }
}
