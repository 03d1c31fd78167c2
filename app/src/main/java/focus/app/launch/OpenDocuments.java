package focus.app.launch;

import focus.app.state.EditorStore;
import focus.app.ui.tabs.DocumentTab;
import focus.app.ui.tabs.DocumentTabs;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;

/** The documents of the window, and what works for each. FX thread only. */
final class OpenDocuments implements AutoCloseable {
    private final Wiring wiring;
    private final EditorStore.Observer everywhere;
    private final Map<EditorStore, DocumentWiring> behind = new HashMap<>();
    private final DocumentTabs tabs;

    /**
     * @param everywhere watches every document
     * @param fx runs things on the FX thread, later
     */
    OpenDocuments(Wiring wiring, EditorStore.Observer everywhere, Executor fx) {
        this.wiring = wiring;
        this.everywhere = everywhere;
        this.tabs = new DocumentTabs(this::make, fx);
    }

    private DocumentTab make() {
        DocumentWiring made = wiring.document();
        behind.put(made.store(), made);
        made.store().observe(everywhere);
        return new DocumentTab(made.store(), () -> {
            behind.remove(made.store());
            made.close();
        });
    }

    DocumentTabs tabs() {
        return tabs;
    }

    /** What works for the document shown. */
    DocumentWiring shown() {
        EditorStore store = tabs.shown().store();
        return Objects.requireNonNull(behind.get(store), "what is shown is open");
    }

    @Override
    public void close() {
        tabs.close();
    }
}
