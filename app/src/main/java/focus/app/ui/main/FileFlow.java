package focus.app.ui.main;

import focus.app.model.Document;
import focus.app.model.ExportSpec;
import focus.app.model.PastedPicture;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.Notice;
import focus.app.ui.control.EditorPort;
import focus.app.ui.dialog.Questions;
import focus.app.ui.platform.Desktop;
import focus.app.ui.platform.FileDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Opening, saving and leaving, with every question that has to be asked so that nothing is lost. */
final class FileFlow {
    private final EditorPort editor;
    private final Desktop desktop;
    private final Questions questions;
    private final Optional<Path> sample;
    private Optional<Again> again = Optional.empty();

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

    /** @param step 1 for the next picture of the folder, -1 for the previous one */
    void neighbour(int step) {
        unlessUnsaved(() -> editor.send(new Action.OpenNeighbour(step)));
    }

    /** Opens what was copied elsewhere: files, or pixels as a new picture. */
    void paste() {
        List<Path> copied = desktop.clipboard().files();
        if (!copied.isEmpty()) {
            open(copied.getFirst());
            return;
        }
        desktop.clipboard()
                .picture()
                .ifPresentOrElse(
                        pixels -> unlessUnsaved(() -> editor.send(new Action.Paste(pixels))),
                        () -> editor.send(new Action.Notify(Notice.info("notice.paste.nothing"))));
    }

    /** The project, to where it was saved before; asks for a name the first time. */
    void save() {
        save(() -> {});
    }

    /** The project under another name; under a picture's name it is exported, for whoever looks for that here. */
    void saveAs() {
        saveAs(() -> {});
    }

    /** The picture alone; asks for a name. */
    void export() {
        export(() -> {});
    }

    /** What the export dialog says; asks for a name. */
    void export(ExportSpec spec) {
        editor.now().document().ifPresent(document -> {
            Path suggestion = SaveName.export(document.file(), folder(document), spec);
            desktop.dialogs()
                    .chooseExport(suggestion, spec.format())
                    .ifPresent(target -> export(document, spec, target));
        });
    }

    private void export(Document document, ExportSpec spec, FileDialogs.Target target) {
        onceAgreed(document, target, overwrite -> export(document, new Action.Export(spec, target.file(), overwrite)));
    }

    private void export(Document document, Action.Export export) {
        again = Optional.of(new Again(document.id(), new Action.Export(export.spec(), export.target(), true)));
        editor.send(export);
    }

    /** What was exported last, to do it again. */
    private record Again(long documentId, Action.Export export) {}

    /** What was exported before, to where it went; asks the first time. */
    void exportAgain() {
        long open = editor.now().document().map(Document::id).orElse(-1L);
        Optional<Again> last = again.filter(known -> known.documentId() == open);
        if (last.isPresent()) {
            editor.send(last.get().export());
        } else if (editor.now().savedTo().isPresent()) {
            editor.send(new Action.Save());
        } else {
            export();
        }
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
        if (editor.now().projectFile().isPresent()) {
            sendSave(new Action.SaveProject(), then);
        } else {
            saveAs(then);
        }
    }

    private void saveAs(Runnable then) {
        editor.now().document().ifPresent(document -> {
            Path suggestion = SaveName.project(document.file(), folder(document));
            desktop.dialogs()
                    .chooseProject(editor.now().projectFile().orElse(suggestion))
                    .ifPresent(target -> write(document, target, then));
        });
    }

    private void export(Runnable then) {
        editor.now().document().ifPresent(document -> {
            Path suggestion = SaveName.suggest(document.file(), folder(document));
            desktop.dialogs()
                    .chooseTarget(editor.now().savedTo().orElse(suggestion))
                    .ifPresent(target -> write(document, target, then));
        });
    }

    /** Where the last save went; for the sample and what was pasted, which lie where nobody looks, the user's folder. */
    private Optional<Path> folder(Document document) {
        Optional<Path> last = desktop.preferences().saveFolder();
        boolean lost = PastedPicture.is(document.file());
        return last.isEmpty() && (lost || sample.filter(document.file()::equals).isPresent())
                ? Optional.of(Path.of(System.getProperty("user.home", "")))
                : last;
    }

    private void write(Document document, FileDialogs.Target target, Runnable then) {
        onceAgreed(document, target, overwrite -> sendSave(save(target.file(), overwrite), then));
    }

    /** Remembers the folder; asks first where a file would be replaced and nobody has agreed to it. */
    private void onceAgreed(Document document, FileDialogs.Target target, Consumer<Boolean> write) {
        Path file = target.file();
        boolean original = SaveName.same(file, document.file());
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            desktop.preferences().setSaveFolder(folder);
        }
        if (original || (Files.exists(file) && !target.replaceAgreed())) {
            questions.replace(file, original, () -> write.accept(true));
        } else {
            write.accept(target.replaceAgreed());
        }
    }

    private static Action save(Path file, boolean overwrite) {
        return SaveName.isProject(file)
                ? new Action.SaveProjectAs(file, overwrite)
                : new Action.SaveAs(file, overwrite);
    }

    private void sendSave(Action save, Runnable then) {
        editor.send(save);
        new SaveWatch(editor, then).start();
    }
}
