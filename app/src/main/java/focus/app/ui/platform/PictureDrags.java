package focus.app.ui.platform;

import javafx.scene.Node;

/** Pictures that are dragged out of the window into other programs. FX thread only. */
public interface PictureDrags {
    /** Lets what is selected be dragged away by {@code handle}, as a PNG file with its transparency. */
    void offer(Node handle);
}
