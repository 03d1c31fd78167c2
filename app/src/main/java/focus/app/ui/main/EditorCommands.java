package focus.app.ui.main;

import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.ToolId;
import focus.app.ui.control.Availability;
import focus.app.ui.control.Commands;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Shortcut;
import focus.app.ui.tool.BrushSizes;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;

/** Carries out every command: most by telling the editor, the rest through whoever was named for it. */
final class EditorCommands implements Commands {
    private final EditorPort editor;
    private final Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);
    private final Map<Shortcut, BooleanBinding> possible = new EnumMap<>(Shortcut.class);

    EditorCommands(EditorPort editor) {
        this.editor = editor;
        for (Shortcut command : Shortcut.values()) {
            possible.put(
                    command,
                    Bindings.createBooleanBinding(() -> Availability.possible(command, editor.now()), editor.state()));
        }
        for (ToolId tool : ToolId.values()) {
            on(ToolStrip.shortcut(tool), () -> editor.send(new Action.ChooseTool(tool)));
        }
        on(Shortcut.UNDO, () -> editor.send(new Action.Undo()));
        on(Shortcut.REDO, () -> editor.send(new Action.Redo()));
        on(Shortcut.REMOVE, () -> editor.send(new Action.RemoveSelected("")));
        on(Shortcut.DESELECT, () -> editor.send(new Action.Deselect()));
        on(Shortcut.INVERT, () -> editor.send(new Action.AddMaskStep(new MaskStep.InvertStep())));
        on(Shortcut.SWAP_SIGN, this::swapSign);
        on(
                Shortcut.BRUSH_SMALLER,
                () -> editor.send(
                        new Action.SetBrush(BrushSizes.smaller(editor.now().brush()))));
        on(
                Shortcut.BRUSH_LARGER,
                () -> editor.send(
                        new Action.SetBrush(BrushSizes.larger(editor.now().brush()))));
        on(
                Shortcut.BEFORE,
                () -> editor.send(new Action.ShowBefore(!editor.now().before())));
    }

    /** Names what carries out a command. */
    void on(Shortcut command, Runnable action) {
        actions.put(command, action);
    }

    /** Connects what moves the view. */
    void view(CanvasPort canvas) {
        on(Shortcut.FIT, canvas::fit);
        on(Shortcut.ACTUAL_SIZE, canvas::actualSize);
        on(Shortcut.ZOOM_IN, canvas::zoomIn);
        on(Shortcut.ZOOM_OUT, canvas::zoomOut);
        on(Shortcut.CANCEL, () -> cancel(canvas));
    }

    @Override
    public void run(Shortcut command) {
        Runnable action = actions.get(command);
        if (action == null) {
            throw new IllegalStateException("nothing carries out " + command);
        }
        if (Availability.possible(command, editor.now())) {
            action.run();
        }
    }

    @Override
    public ObservableBooleanValue possible(Shortcut command) {
        BooleanBinding binding = possible.get(command);
        if (binding == null) {
            throw new IllegalStateException("no such command: " + command);
        }
        return binding;
    }

    /** What adds and what takes away change places: of a click, or on the mask of a layer brush and eraser. */
    private void swapSign() {
        EditorState state = editor.now();
        if (state.masking().isPresent()) {
            editor.send(new Action.ChooseTool(state.tool() == ToolId.ERASER ? ToolId.BRUSH : ToolId.ERASER));
        } else {
            editor.send(new Action.SetClickSign(!state.clickPositive()));
        }
    }

    /** The nearest thing that can be stopped: a stroke, then a job, then painting on a mask, then a message. */
    private void cancel(CanvasPort canvas) {
        EditorState state = editor.now();
        if (canvas.cancelGesture()) {
            return;
        }
        if (state.job().isPresent()) {
            editor.send(new Action.CancelJob());
        } else if (state.masking().isPresent()) {
            editor.send(new Action.LeaveMask());
        } else if (state.notice().isPresent()) {
            editor.send(new Action.DismissNotice());
        }
    }
}
