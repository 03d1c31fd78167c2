package focus.app.launch;

import focus.app.model.ExportSpec;
import focus.app.service.ExportService;
import focus.app.ui.export.SizeEstimate;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Lets the export dialog ask the export service. */
record ServiceSizes(ExportService exports) implements SizeEstimate {
    @Override
    public void ask(ExportSpec spec, Consumer<OptionalLong> answer) {
        exports.measure(spec, answer);
    }

    @Override
    public void forget() {
        exports.forget();
    }
}
