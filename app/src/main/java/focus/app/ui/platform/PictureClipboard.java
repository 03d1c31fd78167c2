package focus.app.ui.platform;

import focus.inference.image.PixelBlock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The computer's clipboard, for pictures. FX thread only. */
public interface PictureClipboard {
    /** @param pixels 8-bit sRGB, 3 or 4 channels */
    void put(PixelBlock pixels);

    /** Files that were copied elsewhere; empty when something else or nothing is there. */
    List<Path> files();

    /** Pixels that were copied elsewhere: 8-bit sRGB, 4 channels where any is transparent. */
    Optional<PixelBlock> picture();
}
