package focus.app.ui.export;

import focus.app.model.ExportSpec;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Tells how large an exported file will be. FX thread only; the work is done elsewhere. */
public interface SizeEstimate {
    /**
     * A later question takes the place of an earlier one.
     *
     * @param answer bytes, on the FX thread; empty when it cannot be told
     */
    void ask(ExportSpec spec, Consumer<OptionalLong> answer);

    /** Nobody waits any more. */
    void forget();
}
