package focus.app.launch;

import focus.app.model.ExportSpec;
import focus.app.service.ExportService;
import focus.app.ui.export.SizeEstimate;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets the export dialog ask the export service.
 *
 * @param exports that of the document shown
 */
record ServiceSizes(Supplier<ExportService> exports) implements SizeEstimate {
    @Override
    public void ask(ExportSpec spec, Consumer<OptionalLong> answer) {
        exports.get().measure(spec, answer);
    }

    @Override
    public void forget() {
        exports.get().forget();
    }
}
