package focus.app.ui.models;

import focus.app.model.PackTrial;
import focus.inference.pack.PackManifest;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The installed model packs. FX thread only; the work is done elsewhere, and answers come on the FX thread. */
public interface ModelShelf {
    /** @param answer the packs, and a sentence for each folder that cannot be used */
    void list(BiConsumer<List<PackManifest>, List<String>> answer);

    /** Reads the pack's files and asks it something whose answer is known. */
    void test(String id, Consumer<PackTrial> answer);
}
