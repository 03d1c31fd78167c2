package focus.app.launch;

import focus.app.service.ClipboardService;
import focus.app.ui.platform.CutOutSource;
import java.util.function.Consumer;

/** Lets the window ask the clipboard's service for files of what is selected. */
record ServiceCutOuts(ClipboardService clipboard) implements CutOutSource {
    @Override
    public void make(Consumer<Drag> answer) {
        clipboard.cutOut(made -> answer.accept(new Drag(made.file(), made.pixels())));
    }
}
