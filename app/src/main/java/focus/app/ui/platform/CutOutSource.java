package focus.app.ui.platform;

import focus.inference.image.PixelBlock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes files of what is selected. FX thread only; the work is done elsewhere. */
public interface CutOutSource {
    /**
     * A picture that can be given away.
     *
     * @param file stays until the program ends
     * @param pixels the same as 8-bit sRGB; empty where there are too many
     */
    record Drag(Path file, Optional<PixelBlock> pixels) {}

    /**
     * A later wish takes the place of an earlier one.
     *
     * @param answer on the FX thread, at once where the file is there; not called when nothing is selected
     */
    void make(Consumer<Drag> answer);
}
