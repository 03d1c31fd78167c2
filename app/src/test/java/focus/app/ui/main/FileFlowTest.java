package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.format.PictureFormat;
import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.ExportSpec;
import focus.app.model.Recoverable;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.ui.TestPictures;
import focus.app.ui.control.EditorPort;
import focus.app.ui.dialog.Questions;
import focus.app.ui.platform.FileDialogs.Target;
import focus.app.ui.tabs.DocumentOpener;
import focus.inference.image.ImagePoint;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFlowTest {
    /** What the export dialog says. */
    private static final ExportSpec JPEG =
            ExportSpec.picture(PictureFormat.JPEG).withQuality(70);

    private static final Optional<ImagePoint> LOOKED_AT = Optional.of(new ImagePoint(4, 5));

    @TempDir
    Path folder;

    private final EditorStore store = new EditorStore(EditorState.initial());
    private final FakeDesktop desktop = new FakeDesktop();
    private final FakeQuestions questions = new FakeQuestions();
    private final EditorPort port = EditorPort.of(store);
    private final Opened opened = new Opened();
    private final FileFlow flow = new FileFlow(
            () -> port,
            opened,
            desktop.desktop(),
            questions,
            Optional.of(Path.of("/program/sample.jpg")),
            chosen -> chosen.accept(JPEG));
    private final List<Action> sent = new ArrayList<>();
    private Path source = Path.of("");

    @BeforeEach
    void openAPicture() throws IOException {
        source = Files.writeString(folder.resolve("dog.png"), "the original");
        TestPictures.open(store, source);
        store.observe((action, before, after) -> sent.add(action));
    }

    @Test
    void opensAnotherPictureBesideThisOne() {
        edit();
        flow.open(Path.of("cat.png"));
        assertThat(opened.files).containsExactly(Path.of("cat.png"));
        assertThat(questions.asked).isEmpty();
    }

    @Test
    void pastesPixelsOverTheOpenPictureWhereTheUserLooksAndSaysWhenThereAreNone() {
        flow.paste(LOOKED_AT);
        assertThat(store.state().notice()).contains(Notice.info("notice.paste.nothing"));
        PixelBlock pixels = PixelBlock.allocate(2, 2, PixelFormat.SRGB8);
        desktop.copied = Optional.of(pixels);
        flow.paste(LOOKED_AT);
        assertThat(sent).endsWith(new Action.PasteLayer(pixels, LOOKED_AT.orElseThrow()));
        flow.pasteNew();
        assertThat(opened.pasted).containsExactly(pixels);
    }

    @Test
    void opensCopiedFilesAndPixelsThatLieOverNothing() {
        PixelBlock pixels = PixelBlock.allocate(2, 2, PixelFormat.SRGB8);
        desktop.copied = Optional.of(pixels);
        EditorStore empty = new EditorStore(EditorState.initial());
        EditorPort nothing = EditorPort.of(empty);
        new FileFlow(() -> nothing, opened, desktop.desktop(), questions, Optional.empty(), chosen -> {})
                .paste(Optional.empty());
        assertThat(opened.pasted).containsExactly(pixels);
        desktop.copiedFiles = List.of(Path.of("cat.png"), Path.of("dog.png"));
        flow.paste(LOOKED_AT);
        assertThat(opened.files).containsExactly(Path.of("cat.png"), Path.of("dog.png"));
    }

    @Test
    void asksAboutEditsBeforeItGoesToTheNextPicture() {
        edit();
        flow.neighbour(1);
        assertThat(sent).doesNotContain(new Action.OpenNeighbour(1));
        questions.answer(Questions.Unsaved.DISCARD);
        assertThat(sent).endsWith(new Action.OpenNeighbour(1));
    }

    @Test
    void staysWhenTheUserThinksBetterOfIt() {
        edit();
        flow.neighbour(1);
        questions.answer(Questions.Unsaved.CANCEL);
        assertThat(sent).doesNotContain(new Action.OpenNeighbour(1));
    }

    @Test
    void leavesOnlyOnceTheSaveHasWorked() {
        edit();
        desktop.project = Optional.of(new Target(folder.resolve("new.focus"), false));
        List<String> left = new ArrayList<>();
        flow.unlessUnsaved(() -> left.add("left"));
        store.observe((action, before, after) -> {
            if (action instanceof Action.SaveProjectAs) {
                store.dispatch(new Action.JobStarted(new Job(7, Job.Kind.SAVE, "", -1)));
            }
        });
        questions.answer(Questions.Unsaved.SAVE);
        assertThat(left).isEmpty();
        store.dispatch(new Action.ProjectSaved(store.state().document().orElseThrow(), folder.resolve("new.focus")));
        store.dispatch(new Action.JobEnded(7));
        assertThat(left).containsExactly("left");
    }

    @Test
    void staysWhenTheSaveFails() {
        edit();
        desktop.project = Optional.of(new Target(folder.resolve("new.focus"), false));
        List<String> left = new ArrayList<>();
        flow.unlessUnsaved(() -> left.add("left"));
        questions.answer(Questions.Unsaved.SAVE);
        assertThat(left).isEmpty();
    }

    @Test
    void theFirstSaveAsksForTheNameOfAProject() {
        flow.save();
        assertThat(desktop.suggestions).containsExactly(folder.resolve("dog.focus"));
        assertThat(sent).isEmpty();
    }

    @Test
    void theFirstExportAsksForANameThatIsNotTheSource() {
        flow.exportAgain();
        assertThat(desktop.suggestions).containsExactly(folder.resolve("dog-edited.jpg"));
        assertThat(sent).isEmpty();
    }

    @Test
    void saveAsUnderAPicturesNameExports() {
        desktop.project = Optional.of(new Target(folder.resolve("out.jpg"), false));
        flow.saveAs();
        ExportSpec usual = ExportSpec.picture(PictureFormat.JPEG);
        assertThat(sent).contains(new Action.Export(usual, folder.resolve("out.jpg"), false));
    }

    @Test
    void whoHasExportedIsAskedAllTheSameAndToldWhatThatHolds() {
        edit();
        exported(folder.resolve("out.png"));
        flow.unlessUnsaved(() -> {});
        assertThat(questions.asked).containsExactly("unsaved dog.png, exported as out.png");
    }

    @Test
    void whoAnswersWithAPicturesNameLeavesOnceItIsThere() {
        edit();
        desktop.project = Optional.of(new Target(folder.resolve("out.jpg"), false));
        List<String> left = new ArrayList<>();
        flow.unlessUnsaved(() -> left.add("left"));
        store.observe((action, before, after) -> {
            if (action instanceof Action.Export) {
                store.dispatch(new Action.JobStarted(new Job(7, Job.Kind.SAVE, "", -1)));
            }
        });
        questions.answer(Questions.Unsaved.SAVE);
        assertThat(left).isEmpty();
        exported(folder.resolve("out.jpg"));
        store.dispatch(new Action.JobEnded(7));
        assertThat(left).containsExactly("left");
    }

    private void exported(Path file) {
        store.dispatch(
                new Action.Exported(1, store.state().document().orElseThrow().working(), file));
    }

    @Test
    void whoHasAProjectIsAskedUntilItHoldsEverything() {
        store.dispatch(new Action.ProjectSaved(store.state().document().orElseThrow(), folder.resolve("dog.focus")));
        edit();
        exported(folder.resolve("out.png"));
        flow.unlessUnsaved(() -> {});
        assertThat(questions.asked).hasSize(1);
        questions.answer(Questions.Unsaved.SAVE);
        assertThat(sent).contains(new Action.SaveProject());
    }

    @Test
    void theSampleIsNotSavedAmongTheProgramsFiles() {
        TestPictures.open(store, Path.of("/program/sample.jpg"));
        flow.export();
        flow.save();
        Path home = Path.of(System.getProperty("user.home"));
        assertThat(desktop.suggestions)
                .containsExactly(home.resolve("sample-edited.jpg"), home.resolve("sample.focus"));
    }

    @Test
    void laterSavesGoToTheSameProject() {
        store.dispatch(new Action.ProjectSaved(store.state().document().orElseThrow(), folder.resolve("dog.focus")));
        sent.clear();
        flow.save();
        assertThat(sent).containsExactly(new Action.SaveProject());
    }

    @Test
    void laterExportsGoToTheSameFileInTheSameWay() {
        Path file = folder.resolve("out.jpg");
        desktop.target = Optional.of(new Target(file, false));
        flow.exportAgain();
        sent.clear();
        flow.exportAgain();
        assertThat(sent).contains(new Action.Export(JPEG, file, true));
        assertThat(desktop.suggestions).hasSize(1);
    }

    @Test
    void anotherPictureIsExportedAnew() {
        desktop.target = Optional.of(new Target(folder.resolve("out.jpg"), false));
        flow.export();
        Document next = Document.opened(2, source, Clip.photo(TestPictures.ramp()));
        store.dispatch(new Action.DocumentOpened(next));
        flow.exportAgain();
        assertThat(desktop.suggestions).hasSize(2);
    }

    @Test
    void loadsASelectionFromAPicture() {
        desktop.toOpen = Optional.of(Path.of("mask.png"));
        flow.loadMask();
        assertThat(sent).containsExactly(new Action.LoadMask(Path.of("mask.png")));
    }

    @Test
    void theOriginalIsNeverReplacedWithoutBeingNamed() {
        desktop.target = Optional.of(new Target(source, true));
        flow.export();
        assertThat(questions.asked).containsExactly("replace original dog.png");
        assertThat(sent).isEmpty();
        questions.agree();
        assertThat(sent).contains(new Action.Export(JPEG, source, true));
    }

    @Test
    void anotherFileIsReplacedOnlyAfterSomebodyAsked() throws IOException {
        Path other = Files.writeString(folder.resolve("other.png"), "another picture");
        desktop.target = Optional.of(new Target(other, false));
        flow.export();
        assertThat(questions.asked).containsExactly("replace other.png");
        desktop.target = Optional.of(new Target(other, true));
        flow.export();
        assertThat(questions.asked).hasSize(1);
        assertThat(sent).contains(new Action.Export(JPEG, other, true));
    }

    @Test
    void remembersTheFolder() {
        desktop.target = Optional.of(new Target(folder.resolve("sub/new.png"), false));
        flow.export();
        flow.export();
        assertThat(desktop.suggestions.getLast()).isEqualTo(folder.resolve("sub/dog-edited.jpg"));
    }

    private void edit() {
        TestPictures.click(store);
        TestPictures.finishEdit(store, "", 0);
    }

    /** Remembers what was to be opened. */
    private static final class Opened implements DocumentOpener {
        final List<Path> files = new ArrayList<>();
        final List<PixelBlock> pasted = new ArrayList<>();

        @Override
        public void open(List<Path> wanted) {
            files.addAll(wanted);
        }

        @Override
        public void paste(PixelBlock pixels) {
            pasted.add(pixels);
        }

        @Override
        public void recover(Path session) {
            throw new AssertionError(session.toString());
        }
    }

    /** Keeps the questions until the test answers. */
    private static final class FakeQuestions implements Questions {
        final List<String> asked = new ArrayList<>();
        private Consumer<Unsaved> unsaved = answer -> {};
        private Runnable agreed = () -> {};

        @Override
        public void unsaved(String name, Optional<Path> exported, Consumer<Unsaved> answer) {
            String told =
                    exported.map(file -> ", exported as " + file.getFileName()).orElse("");
            asked.add("unsaved " + name + told);
            unsaved = answer;
        }

        @Override
        public void recover(List<Recoverable> found, Consumer<LeftBehind> answer) {
            asked.add("recover " + found.size());
        }

        @Override
        public void replace(Path file, boolean original, Runnable yes) {
            asked.add("replace " + (original ? "original " : "") + file.getFileName());
            agreed = yes;
        }

        void answer(Unsaved answer) {
            unsaved.accept(answer);
        }

        void agree() {
            agreed.run();
        }
    }
}
