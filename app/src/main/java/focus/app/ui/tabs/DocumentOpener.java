package focus.app.ui.tabs;

import focus.inference.image.PixelBlock;
import java.nio.file.Path;
import java.util.List;

/** Opens documents, each in a tab of its own. FX thread only. */
public interface DocumentOpener {
    /** Shows the first of them; those that are open already are not opened again. */
    void open(List<Path> files);

    /**
     * Opens pixels as a picture of their own.
     *
     * @param pixels 8-bit sRGB
     */
    void paste(PixelBlock pixels);

    /**
     * Opens work that was left behind.
     *
     * @param session where it lies
     */
    void recover(Path session);
}
