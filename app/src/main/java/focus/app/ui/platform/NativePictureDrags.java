package focus.app.ui.platform;

import focus.app.ui.tile.TileImages;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/**
 * Drags as JavaFX offers them. A drag must have its file when it begins: so that is made as soon as the pointer comes to the
 * handle.
 */
public final class NativePictureDrags implements PictureDrags {
    private final CutOutSource source;
    private Optional<CutOutSource.Drag> ready = Optional.empty();

    public NativePictureDrags(CutOutSource source) {
        this.source = source;
    }

    @Override
    public void offer(Node handle) {
        handle.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> prepare());
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> prepare());
        handle.addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            ready.ifPresent(drag -> begin(handle, drag));
            event.consume();
        });
    }

    private void prepare() {
        ready = Optional.empty();
        source.make(drag -> ready = Optional.of(drag));
    }

    private static void begin(Node handle, CutOutSource.Drag drag) {
        Dragboard board = handle.startDragAndDrop(TransferMode.COPY);
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(drag.file().toFile()));
        drag.pixels().map(TileImages::of).ifPresent(image -> {
            content.putImage(image);
            board.setDragView(small(image));
        });
        board.setContent(content);
    }

    /** What is carried under the pointer hides what it is carried over as little as may be. */
    private static Image small(Image image) {
        javafx.scene.image.ImageView view = new javafx.scene.image.ImageView(image);
        view.setPreserveRatio(true);
        view.setFitWidth(Math.min(160, image.getWidth()));
        javafx.scene.SnapshotParameters clear = new javafx.scene.SnapshotParameters();
        clear.setFill(javafx.scene.paint.Color.TRANSPARENT);
        return view.snapshot(clear, null);
    }
}
