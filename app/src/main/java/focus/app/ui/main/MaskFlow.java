package focus.app.ui.main;

import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.ui.control.EditorPort;
import focus.app.ui.dialog.Questions;
import focus.app.ui.platform.Desktop;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loading and saving the selection as a picture, with the questions that this needs. */
final class MaskFlow {
    private final EditorPort editor;
    private final Desktop desktop;
    private final Questions questions;

    MaskFlow(EditorPort editor, Desktop desktop, Questions questions) {
        this.editor = editor;
        this.desktop = desktop;
        this.questions = questions;
    }

    void load() {
        desktop.dialogs()
                .choosePicture(desktop.preferences().openFolder())
                .ifPresent(file -> editor.send(new Action.LoadMask(file)));
    }

    void save() {
        editor.now()
                .document()
                .ifPresent(document -> desktop.dialogs()
                        .chooseTarget(suggestion(document))
                        .ifPresent(target -> save(asPng(target.file()), target.replaceAgreed())));
    }

    private void save(Path file, boolean agreed) {
        if (Files.exists(file) && !agreed) {
            questions.replace(file, false, () -> editor.send(new Action.SaveMask(file, true)));
        } else {
            editor.send(new Action.SaveMask(file, agreed));
        }
    }

    private Path suggestion(Document document) {
        Path folder = desktop.preferences().saveFolder().orElse(Path.of(System.getProperty("user.home", "")));
        return folder.resolve(SaveName.stem(document.file()) + "-mask.png");
    }

    /** Masks are PNG whatever file type the dialog was set to. */
    static Path asPng(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".png")) {
            return file;
        }
        return file.resolveSibling(SaveName.stem(file) + ".png");
    }
}
