package focus.app.ui.main;

import focus.app.model.ExportSpec;
import focus.app.ui.export.SizeEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Knows every size at once: a thousand bytes for each step of quality. */
final class FakeSizes implements SizeEstimate {
    final List<ExportSpec> asked = new ArrayList<>();
    boolean forgotten;

    @Override
    public void ask(ExportSpec spec, Consumer<OptionalLong> answer) {
        asked.add(spec);
        answer.accept(OptionalLong.of(1000L * spec.quality()));
    }

    @Override
    public void forget() {
        forgotten = true;
    }
}
