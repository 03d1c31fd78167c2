package focus.app.ui.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Files that are dragged onto the window from elsewhere. */
public interface FileDrops {
    /**
     * @param hovering told {@code true} while files that could be dropped are over {@code target}
     * @param dropped receives at least one file
     */
    void listen(Node target, Consumer<Boolean> hovering, Consumer<List<Path>> dropped);
}
