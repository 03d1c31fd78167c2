package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.PictureReader;
import focus.app.io.PictureWriter;
import focus.app.io.SaveOptions;
import focus.app.io.project.ProjectReader;
import focus.app.io.project.ProjectWriter;
import focus.app.io.project.RecoveryFolder;
import focus.app.model.Brush;
import focus.app.model.MaskStep;
import focus.app.model.Recoverable;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Notice;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.Feedback;
import focus.inference.image.ImagePoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveServiceTest {
    @TempDir
    Path folder;

    private final EditorStore store = new EditorStore(EditorState.initial());
    private Path journals = Path.of("");
    private Path project = Path.of("");
    private AutosaveService autosave;
    private OpenService opening;

    @BeforeEach
    void open() {
        journals = folder.resolve("recovery");
        project = folder.resolve("dog.focus");
        Path picture = folder.resolve("dog.png");
        new PictureWriter().write(Fakes.picture(7), picture, SaveOptions.NEW_FILE, Feedback.NONE);
        wire(store, journals);
        store.dispatch(new Action.OpenFile(picture));
    }

    @Test
    void lookingAtAPictureLeavesNothingBehind() {
        assertThat(journals).doesNotExist();
    }

    @Test
    void afterAKillTheWorkIsOfferedAndGoesOn() throws IOException {
        stroke(3);
        stroke(5);
        store.dispatch(new Action.Undo());
        EditorState before = store.state();

        EditorStore next = new EditorStore(EditorState.initial());
        RecoveryFolder recovery = wire(next, afterKill());
        Recoverable found = recovery.unsaved().getFirst();
        next.dispatch(new Action.Recover(found.session()));

        assertThat(EditingChild.fingerprint(next.state())).isEqualTo(EditingChild.fingerprint(before));
        assertThat(next.state().dirty()).isTrue();
        assertThat(found.session()).doesNotExist();
        assertThat(sessions(recovery.path())).hasSize(1);
    }

    @Test
    void recoveredWorkThatCannotBeKeptElsewhereStaysWhereItLies() throws IOException {
        stroke(3);
        Path left = afterKill();
        Path session = sessions(left).getFirst();

        EditorStore next = new EditorStore(EditorState.initial());
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file where the folder should be");
        wire(next, blocked);
        next.dispatch(new Action.Recover(session));

        assertThat(next.state().document().orElseThrow().selection().steps()).hasSize(1);
        assertThat(new RecoveryFolder(left, new PictureReader()).unsaved()).hasSize(1);
    }

    @Test
    void workOnAProjectGoesOnInTheProject() throws IOException {
        stroke(3);
        store.dispatch(new Action.SaveProjectAs(project, false));
        stroke(5);

        EditorStore next = new EditorStore(EditorState.initial());
        RecoveryFolder recovery = wire(next, afterKill());
        Recoverable found = recovery.unsaved().getFirst();
        assertThat(found.name()).isEqualTo("dog.focus");
        next.dispatch(new Action.Recover(found.session()));

        assertThat(next.state().projectFile()).contains(project);
        assertThat(next.state().dirty()).isTrue();
        next.dispatch(new Action.SaveProject());
        assertThat(next.state().dirty()).isFalse();
    }

    @Test
    void workThatLiesInItsProjectIsNotOffered() throws IOException {
        stroke(3);
        store.dispatch(new Action.SaveProjectAs(project, false));
        assertThat(new RecoveryFolder(afterKill(), new PictureReader()).unsaved())
                .isEmpty();
    }

    @Test
    void anotherPictureOrTheEndOfTheProgramClearsTheJournalAway() throws IOException {
        stroke(3);
        assertThat(sessions(journals)).hasSize(1);
        store.dispatch(new Action.OpenFile(folder.resolve("dog.png")));
        assertThat(sessions(journals)).isEmpty();
        stroke(4);
        assertThat(sessions(journals)).hasSize(1);
        autosave.close();
        assertThat(sessions(journals)).isEmpty();
    }

    @Test
    void thatNothingCanBeKeptIsSaidOnceAndWorkGoesOn() throws IOException {
        Files.writeString(journals, "a file where the folder should be");
        stroke(3);
        assertThat(store.state().notice().map(Notice::key)).contains("notice.autosave.failed");
        store.dispatch(new Action.DismissNotice());
        stroke(4);
        assertThat(store.state().notice()).isEmpty();
        assertThat(store.state().document().orElseThrow().selection().steps()).hasSize(2);
    }

    /** A copy of what lies on the disk now: all that a killed program leaves, its locks gone. */
    private Path afterKill() throws IOException {
        Path left = folder.resolve("left");
        for (Path session : sessions(journals)) {
            Path copy = Files.createDirectories(left.resolve(session.getFileName()));
            try (Stream<Path> files = Files.list(session)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        return left;
    }

    private RecoveryFolder wire(EditorStore editor, Path recoveryFolder) {
        Jobs jobs = new Jobs(editor);
        DirectTaskRunner runner = new DirectTaskRunner();
        PictureReader reader = new PictureReader();
        RecoveryFolder recovery = new RecoveryFolder(recoveryFolder, reader);
        opening = new OpenService(
                editor, jobs, runner, reader::read, new ProjectFiles(new ProjectReader(reader), recovery));
        new ProjectService(
                editor,
                jobs,
                runner,
                new ProjectWriter(),
                new ProjectService.Origins(opening::metadata, opening::source, List::of));
        FakeSegmenter segmenter = new FakeSegmenter();
        new SegmentService(editor, () -> segmenter, runner, runner, new HiddenEncodings(1));
        autosave = new AutosaveService(editor, runner, recovery, opening::source);
        return recovery;
    }

    private static List<Path> sessions(Path folder) throws IOException {
        try (Stream<Path> sessions = Files.list(folder)) {
            return sessions.toList();
        }
    }

    private void stroke(int column) {
        store.dispatch(new Action.AddMaskStep(
                new MaskStep.BrushStep(List.of(ImagePoint.centreOf(column, 2)), new Brush(1, 1, false))));
    }
}
