package focus.app.ui.main;

import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.ui.control.EditorPort;
import focus.app.ui.dialog.Questions;
import focus.app.ui.platform.Desktop;
import focus.app.ui.platform.FileDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opening, saving and leaving, with every question that has to be asked so that nothing is lost. */
final class FileFlow {
    private final EditorPort editor;
    private final Desktop desktop;
    private final Questions questions;
    private final Optional<Path> sample;

    /** @param sample the photo that comes with the program */
    FileFlow(EditorPort editor, Desktop desktop, Questions questions, Optional<Path> sample) {
        this.editor = editor;
        this.desktop = desktop;
        this.questions = questions;
        this.sample = sample;
    }

    /** Asks which picture to open. */
    void open() {
        desktop.dialogs().choosePicture(desktop.preferences().openFolder()).ifPresent(this::open);
    }

    void open(Path file) {
        unlessUnsaved(() -> editor.send(new Action.OpenFile(file)));
    }

    /** To where it was saved before; asks for a name the first time. */
    void save() {
        save(() -> {});
    }

    void saveAs() {
        saveAs(() -> {});
    }

    /** Runs {@code leave} at once when nothing would be lost, else once the user has saved or given up the edits. */
    void unlessUnsaved(Runnable leave) {
        EditorState state = editor.now();
        if (!state.dirty()) {
            leave.run();
            return;
        }
        String name = state.document().map(Document::title).orElse("");
        questions.unsaved(name, answer -> {
            switch (answer) {
                case SAVE -> save(leave);
                case DISCARD -> leave.run();
                case CANCEL -> {}
            }
        });
    }

    private void save(Runnable then) {
        if (editor.now().savedTo().isPresent()) {
            sendSave(new Action.Save(), then);
        } else {
            saveAs(then);
        }
    }

    private void saveAs(Runnable then) {
        editor.now().document().ifPresent(document -> {
            Path suggestion = SaveName.suggest(document.file(), folder(document));
            desktop.dialogs()
                    .chooseTarget(editor.now().savedTo().orElse(suggestion))
                    .ifPresent(target -> write(document, target, then));
        });
    }

    /** Where the last save went; for the sample, which lies among the program's files, the user's own folder. */
    private Optional<Path> folder(Document document) {
        Optional<Path> last = desktop.preferences().saveFolder();
        return last.isEmpty() && sample.filter(document.file()::equals).isPresent()
                ? Optional.of(Path.of(System.getProperty("user.home", "")))
                : last;
    }

    private void write(Document document, FileDialogs.Target target, Runnable then) {
        Path file = target.file();
        boolean original = SaveName.same(file, document.file());
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            desktop.preferences().setSaveFolder(folder);
        }
        if (original || (Files.exists(file) && !target.replaceAgreed())) {
            questions.replace(file, original, () -> sendSave(new Action.SaveAs(file, true), then));
        } else {
            sendSave(new Action.SaveAs(file, target.replaceAgreed()), then);
        }
    }

    private void sendSave(Action save, Runnable then) {
        editor.send(save);
        new SaveWatch(editor, then).start();
    }
}
