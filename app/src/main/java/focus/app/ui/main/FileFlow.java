package focus.app.ui.main;

import focus.app.format.PictureFormat;
import focus.app.model.Document;
import focus.app.model.ExportSpec;
import focus.app.model.PastedPicture;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.ui.control.EditorPort;
import focus.app.ui.dialog.Questions;
import focus.app.ui.platform.Desktop;
import focus.app.ui.platform.FileDialogs;
import focus.app.ui.tabs.DocumentOpener;
import focus.inference.image.ImagePoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Opening, saving and leaving, with every question that has to be asked so that nothing is lost. */
final class FileFlow {
    private final Supplier<EditorPort> shown;
    private final DocumentOpener opener;
    private final Desktop desktop;
    private final Questions questions;
    private final Optional<Path> sample;
    private final Consumer<Consumer<ExportSpec>> exports;
    private Optional<Again> again = Optional.empty();

    /**
     * @param shown the editor of the document that the user looks at, and of no other
     * @param sample the photo that comes with the program
     * @param exports asks what to export; tells it only when the user goes on
     */
    FileFlow(
            Supplier<EditorPort> shown,
            DocumentOpener opener,
            Desktop desktop,
            Questions questions,
            Optional<Path> sample,
            Consumer<Consumer<ExportSpec>> exports) {
        this.shown = shown;
        this.opener = opener;
        this.desktop = desktop;
        this.questions = questions;
        this.sample = sample;
        this.exports = exports;
    }

    /** Asked for anew each time: what is begun in one document ends there, whatever is shown by then. */
    private EditorPort editor() {
        return shown.get();
    }

    /** Asks which picture to open. */
    void open() {
        desktop.dialogs().choosePicture(desktop.preferences().openFolder()).ifPresent(this::open);
    }

    void open(Path file) {
        opener.open(List.of(file));
    }

    /** @param step 1 for the next picture of the folder, -1 for the previous one */
    void neighbour(int step) {
        unlessUnsaved(() -> editor().send(new Action.OpenNeighbour(step)));
    }

    /**
     * Lays pixels that were copied elsewhere over the open picture; opens them where there is none, and files always.
     *
     * @param centre of what the user looks at
     */
    void paste(Optional<ImagePoint> centre) {
        boolean open = editor().now().document().isPresent();
        if (open && centre.isPresent() && desktop.clipboard().files().isEmpty()) {
            desktop.clipboard()
                    .picture()
                    .ifPresentOrElse(
                            pixels -> editor().send(new Action.PasteLayer(pixels, centre.get())), this::nothingToPaste);
        } else {
            pasteNew();
        }
    }

    /** Opens what was copied elsewhere: files, or pixels as a new picture. */
    void pasteNew() {
        List<Path> copied = desktop.clipboard().files();
        if (!copied.isEmpty()) {
            opener.open(copied);
            return;
        }
        desktop.clipboard().picture().ifPresentOrElse(opener::paste, this::nothingToPaste);
    }

    private void nothingToPaste() {
        editor().send(new Action.Notify(Notice.info("notice.paste.nothing")));
    }

    /** The project, to where it was saved before; asks for a name the first time. */
    void save() {
        save(() -> {});
    }

    /** The project under another name; under a picture's name it is exported, for whoever looks for that here. */
    void saveAs() {
        saveAs(() -> {});
    }

    /** Asks what to export, and for a name. */
    void export() {
        exports.accept(this::export);
    }

    /** Asks for a name. */
    void export(ExportSpec spec) {
        editor().now().document().ifPresent(document -> {
            Path suggestion = SaveName.export(document.file(), folder(document), spec);
            desktop.dialogs()
                    .chooseExport(suggestion, spec.format())
                    .ifPresent(target -> export(document, spec, target));
        });
    }

    private void export(Document document, ExportSpec spec, FileDialogs.Target target) {
        onceAgreed(document, target, overwrite -> send(document, new Action.Export(spec, target.file(), overwrite)));
    }

    private void send(Document document, Action.Export export) {
        again = Optional.of(
                new Again(editor(), document.id(), new Action.Export(export.spec(), export.target(), true)));
        editor().send(export);
    }

    /** What was exported last, to do it again. */
    private record Again(EditorPort editor, long documentId, Action.Export export) {}

    /** What was exported before, to where it went; asks the first time. */
    void exportAgain() {
        long open = editor().now().document().map(Document::id).orElse(-1L);
        again.filter(last -> last.documentId() == open && last.editor().equals(editor()))
                .ifPresentOrElse(last -> editor().send(last.export()), this::export);
    }

    /** Asks for a picture that shows what to select. */
    void loadMask() {
        desktop.dialogs()
                .choosePicture(desktop.preferences().openFolder())
                .ifPresent(file -> editor().send(new Action.LoadMask(file)));
    }

    /** Runs {@code leave} at once when nothing would be lost, else once the user has saved or given up the edits. */
    void unlessUnsaved(Runnable leave) {
        EditorState state = editor().now();
        if (!state.dirty()) {
            leave.run();
            return;
        }
        String name = state.document().map(Document::title).orElse("");
        questions.unsaved(name, state.exportedTo(), answer -> {
            switch (answer) {
                case SAVE -> save(leave);
                case DISCARD -> leave.run();
                case CANCEL -> {}
            }
        });
    }

    private void save(Runnable then) {
        if (editor().now().projectFile().isPresent()) {
            sendSave(new Action.SaveProject(), then);
        } else {
            saveAs(then);
        }
    }

    private void saveAs(Runnable then) {
        editor().now().document().ifPresent(document -> {
            Path suggestion = SaveName.project(document.file(), folder(document));
            desktop.dialogs()
                    .chooseProject(editor().now().projectFile().orElse(suggestion))
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

    /** Whoever names a picture where a project is saved means to keep that; only then is it enough to leave. */
    private void write(Document document, FileDialogs.Target target, Runnable then) {
        Path file = target.file();
        onceAgreed(
                document,
                target,
                overwrite -> PictureFormat.of(file)
                        .ifPresentOrElse(
                                format -> {
                                    send(document, new Action.Export(ExportSpec.picture(format), file, overwrite));
                                    watch(
                                            now -> now.exportedTo()
                                                    .filter(file::equals)
                                                    .isPresent(),
                                            then);
                                },
                                () -> sendSave(new Action.SaveProjectAs(file, overwrite), then)));
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

    private void sendSave(Action save, Runnable then) {
        editor().send(save);
        watch(now -> !now.dirty(), then);
    }

    private void watch(Predicate<EditorState> kept, Runnable then) {
        new JobWatch(editor(), Job.Kind.SAVE, kept, then).start();
    }
}
