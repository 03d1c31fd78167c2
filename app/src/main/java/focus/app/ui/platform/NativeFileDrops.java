package focus.app.ui.platform;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Drag and drop as JavaFX offers it. */
public final class NativeFileDrops implements FileDrops {
    @Override
    public void listen(Node target, Consumer<Boolean> hovering, Consumer<List<Path>> dropped) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles() && event.getGestureSource() == null) { // not what is dragged out
                event.acceptTransferModes(TransferMode.COPY);
                hovering.accept(true);
            }
            event.consume();
        });
        target.addEventHandler(DragEvent.DRAG_EXITED, event -> hovering.accept(false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> files =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            hovering.accept(false);
            if (!files.isEmpty()) {
                dropped.accept(files);
            }
        });
    }
}
