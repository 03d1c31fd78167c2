package focus.app.ui.main;

import focus.app.state.Action;
import focus.app.state.LayerMasking;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Shortcut;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The commands of the Layer menu. */
final class LayerCommands {
    /** What is done to a layer's mask as a whole, in the order of the menu. */
    static final List<Shortcut> MASK = List.of(Shortcut.MASK_FILL, Shortcut.MASK_CLEAR, Shortcut.MASK_INVERT);

    private final EditorPort editor;
    private final Supplier<Optional<Integer>> chosen;

    private LayerCommands(EditorPort editor, Supplier<Optional<Integer>> chosen) {
        this.editor = editor;
        this.chosen = chosen;
    }

    /** @param chosen the layer that is chosen in the list, counted from the bottom */
    static void connect(EditorCommands commands, EditorPort editor, Supplier<Optional<Integer>> chosen) {
        LayerCommands layers = new LayerCommands(editor, chosen);
        commands.on(Shortcut.LAYER_MASK, layers::paintOrLeave);
        commands.on(Shortcut.MASK_FILL, () -> layers.ask(index -> new Action.FillLayerMask(index, true)));
        commands.on(Shortcut.MASK_CLEAR, () -> layers.ask(index -> new Action.FillLayerMask(index, false)));
        commands.on(Shortcut.MASK_INVERT, () -> layers.ask(Action.InvertLayerMask::new));
        commands.on(Shortcut.SELECT_LAYER, () -> layers.ask(Action.SelectLayer::new));
    }

    private void paintOrLeave() {
        if (editor.now().masking().isPresent()) {
            editor.send(new Action.LeaveMask());
        } else {
            ask(Action.PaintOnMask::new);
        }
    }

    /** Of the layer whose mask is painted on, else of the chosen one. */
    private void ask(IntFunction<Action> wish) {
        editor.now().masking().map(LayerMasking::index).or(chosen).ifPresent(index -> editor.send(wish.apply(index)));
    }
}
