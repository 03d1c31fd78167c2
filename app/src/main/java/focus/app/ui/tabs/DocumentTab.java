package focus.app.ui.tabs;

import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.ui.control.EditorPort;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** One document that is open, or the place for one. Told apart by identity. FX thread only. */
public final class DocumentTab {
    private final EditorStore store;
    private final EditorPort editor;
    private final Runnable close;
    private Optional<Path> asked = Optional.empty();
    private boolean awaited;
    private boolean begun;
    private Subscription watch = Subscription.EMPTY;

    /** @param close ends all that works for the document, and frees it */
    public DocumentTab(EditorStore store, Runnable close) {
        this.store = store;
        this.editor = EditorPort.of(store);
        this.close = close;
    }

    public EditorStore store() {
        return store;
    }

    /** This document's, whatever the window shows. */
    public EditorPort editor() {
        return editor;
    }

    /** What the user sees as the open file: the project, once there is one; while a file is being opened, that. */
    public Optional<Path> file() {
        return opened(editor.now()).or(() -> asked);
    }

    /** As {@link #file}, of an editor's state. */
    public static Optional<Path> opened(EditorState state) {
        return state.projectFile().or(() -> state.document().map(document -> document.file()));
    }

    /** Whether nothing is there, nor on the way. */
    boolean isUntouched() {
        EditorState state = editor.now();
        return !awaited && state.document().isEmpty() && state.job().isEmpty();
    }

    /** From now on a document is on the way; {@code file} is its name, where that is known. */
    void await(Optional<Path> file) {
        asked = file;
        awaited = true;
        begun = false;
    }

    /** Nothing came of it. */
    void giveUp() {
        asked = Optional.empty();
        awaited = false;
    }

    /** Whether what was on the way will not come. */
    boolean cameToNothing() {
        return awaited && begun && editor.now().job().isEmpty();
    }

    /**
     * @param changed called now and with every change of the document's state
     * @param neighbour called with the next or previous picture of the folder, once it was asked for and found
     */
    void watch(Runnable changed, Consumer<Path> neighbour) {
        EditorStore.Subscription found = store.observe((action, before, after) -> {
            if (action instanceof Action.NeighbourFound(Path file)) {
                neighbour.accept(file);
            }
        });
        watch = editor.state()
                .subscribe(state -> {
                    follow(state);
                    changed.run();
                })
                .and(found::close);
    }

    private void follow(EditorState state) {
        if (state.document().isPresent()) {
            giveUp();
        }
        begun |= state.job().isPresent() || state.notice().isPresent();
    }

    void close() {
        watch.unsubscribe();
        close.run();
    }
}
