package focus.app.ui.main;

import focus.app.model.Document;
import focus.app.model.FrameStep;
import focus.app.state.Action;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Shortcut;
import focus.inference.image.Orientation;

/** The commands of the Image menu. */
final class FrameCommands {
    private FrameCommands() {}

    static void connect(EditorCommands commands, EditorPort editor, MainWindow.Dialogs dialogs) {
        commands.on(Shortcut.IMAGE_SIZE, dialogs.imageSize()::show);
        commands.on(Shortcut.CANVAS_SIZE, dialogs.canvasSize()::show);
        turn(commands, editor, Shortcut.ROTATE_RIGHT, Orientation.QUARTER_TURN_RIGHT);
        turn(commands, editor, Shortcut.ROTATE_LEFT, Orientation.QUARTER_TURN_LEFT);
        turn(commands, editor, Shortcut.ROTATE_HALF, Orientation.HALF_TURN);
        turn(commands, editor, Shortcut.FLIP_HORIZONTAL, Orientation.MIRRORED);
        turn(commands, editor, Shortcut.FLIP_VERTICAL, Orientation.FLIPPED);
        commands.on(
                Shortcut.CROP_TO_SELECTION,
                () -> editor.now().document().map(FrameCommands::around).ifPresent(editor::send));
    }

    private static void turn(EditorCommands commands, EditorPort editor, Shortcut command, Orientation how) {
        commands.on(command, () -> editor.send(new Action.Reframe(new FrameStep.Turn(how))));
    }

    private static Action around(Document document) {
        return new Action.Reframe(new FrameStep.Crop(document.selection().mask().bounds()));
    }
}
