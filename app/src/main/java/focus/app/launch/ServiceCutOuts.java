package focus.app.launch;

import focus.app.service.ClipboardService;
import focus.app.ui.platform.CutOutSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets the window ask the clipboard's service for files of what is selected.
 *
 * @param clipboard that of the document shown
 */
record ServiceCutOuts(Supplier<ClipboardService> clipboard) implements CutOutSource {
    @Override
    public void make(Consumer<Drag> answer) {
        clipboard.get().cutOut(made -> answer.accept(new Drag(made.file(), made.pixels())));
    }
}
