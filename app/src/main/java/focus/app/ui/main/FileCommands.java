package focus.app.ui.main;

import focus.app.model.ExportSpec;
import focus.app.state.Action;
import focus.app.ui.control.EditorPort;
import focus.app.ui.control.Shortcut;

/** The commands of the File menu, and what goes through the clipboard. */
final class FileCommands {
    private FileCommands() {}

    static void connect(EditorCommands commands, EditorPort editor, FileFlow files, CanvasPort canvas) {
        commands.on(Shortcut.OPEN, files::open);
        commands.on(Shortcut.SAVE, files::save);
        commands.on(Shortcut.SAVE_AS, files::saveAs);
        commands.on(Shortcut.EXPORT, files::export);
        commands.on(Shortcut.EXPORT_AGAIN, files::exportAgain);
        commands.on(Shortcut.NEXT_FILE, () -> files.neighbour(1));
        commands.on(Shortcut.PREVIOUS_FILE, () -> files.neighbour(-1));
        commands.on(Shortcut.COPY, () -> editor.send(new Action.CopyPixels()));
        commands.on(Shortcut.PASTE, () -> files.paste(canvas.centre()));
        commands.on(Shortcut.PASTE_NEW, files::pasteNew);
        commands.on(Shortcut.LOAD_MASK, files::loadMask);
        commands.on(Shortcut.SAVE_MASK, () -> files.export(ExportSpec.MASK));
    }
}
