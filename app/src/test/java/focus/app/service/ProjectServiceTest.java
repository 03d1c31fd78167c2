package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.io.PictureReader;
import focus.app.io.PictureWriter;
import focus.app.io.SaveOptions;
import focus.app.io.project.ProjectReader;
import focus.app.io.project.ProjectWriter;
import focus.app.io.project.RecoveryFolder;
import focus.app.model.Brush;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.HistoryEntry;
import focus.app.state.Notice;
import focus.app.task.DirectTaskRunner;
import focus.inference.api.Feedback;
import focus.inference.image.ImagePoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving and opening projects through the store, with real files. */
class ProjectServiceTest {
    @TempDir
    Path folder;

    private final EditorStore store = new EditorStore(EditorState.initial());
    private Path project = Path.of("");
    private Path picture = Path.of("");

    @BeforeEach
    void open() {
        project = folder.resolve("dog.focus");
        picture = folder.resolve("dog.png");
        new PictureWriter().write(Fakes.picture(7), picture, SaveOptions.NEW_FILE, Feedback.NONE);
        Jobs jobs = new Jobs(store);
        DirectTaskRunner runner = new DirectTaskRunner();
        PictureReader reader = new PictureReader();
        OpenService opening = new OpenService(
                store,
                jobs,
                runner,
                reader::read,
                new ProjectFiles(new ProjectReader(reader), new RecoveryFolder(folder.resolve("recovery"), reader)));
        new ProjectService(
                store,
                jobs,
                runner,
                new ProjectWriter(),
                new ProjectService.Origins(opening::metadata, opening::source, List::of));
        FakeSegmenter segmenter = new FakeSegmenter();
        new SegmentService(store, () -> segmenter, runner, runner, new HiddenEncodings(1));
        new EditService(store, jobs, runner, new EditRunner(new Fakes.WhiteRemover(false)), () -> 42);
        store.dispatch(new Action.OpenFile(picture));
    }

    @Test
    void aSavedProjectOpensWithItsStepsItsEditsAndItsHistory() {
        stroke(3);
        store.dispatch(new Action.RemoveSelected("remove it"));
        stroke(9);
        assertThat(store.state().dirty()).isTrue();
        List<String> labels = labels();

        store.dispatch(new Action.SaveProjectAs(project, false));

        assertThat(store.state().notice()).contains(Notice.info("notice.project.saved", project.toString()));
        assertThat(store.state().dirty()).isFalse();
        long id = document().id();
        store.dispatch(new Action.OpenFile(project));
        assertThat(document().id()).isNotEqualTo(id);
        assertThat(store.state().projectFile()).contains(project);
        assertThat(store.state().dirty()).isFalse();
        assertThat(labels()).isEqualTo(labels);
        assertThat(document().edits()).singleElement().satisfies(edit -> {
            assertThat(edit.sentence()).isEqualTo("remove it");
            assertThat(edit.seed()).isEqualTo(42);
            assertThat(edit.maskSteps()).hasSize(1);
        });
        assertThat(document().selection().mask().at(9, 2)).isEqualTo(255);
        store.dispatch(new Action.Undo());
        store.dispatch(new Action.Undo());
        assertThat(document().edits()).isEmpty();
        assertThat(document().selection().mask().at(3, 2)).isEqualTo(255);
    }

    @Test
    void savingAgainNeedsNoNameAndSurvivesTheLossOfThePicture() throws IOException {
        stroke(3);
        store.dispatch(new Action.SaveProject());
        assertThat(store.state().notice()).contains(Notice.warning("notice.project.unnamed"));
        store.dispatch(new Action.SaveProjectAs(project, false));
        stroke(5);
        Files.delete(picture);
        assertThat(store.state().dirty()).isTrue();

        store.dispatch(new Action.SaveProject());

        assertThat(store.state().dirty()).isFalse();
        store.dispatch(new Action.OpenFile(project));
        assertThat(document().selection().steps()).hasSize(2);
        assertThat(document().clip().frame(0).readSrgb(Fakes.SIZE.bounds(), 0).bytes())
                .containsOnly((byte) 7);
    }

    @Test
    void anotherFileIsNotReplacedUnlessAgreed() throws IOException {
        Files.writeString(project, "something else");
        store.dispatch(new Action.SaveProjectAs(project, false));
        assertThat(store.state().notice()).contains(Notice.warning("notice.save.exists", project.toString()));
        assertThat(project).hasContent("something else");
        assertThat(store.state().projectFile()).isEmpty();
        store.dispatch(new Action.SaveProjectAs(project, true));
        assertThat(store.state().projectFile()).contains(project);
    }

    @Test
    void aDamagedProjectLeavesWhatIsOpen() throws IOException {
        stroke(3);
        EditorState before = store.state();
        Files.writeString(project, "no project");

        store.dispatch(new Action.OpenFile(project));

        assertThat(store.state().history()).isEqualTo(before.history());
        assertThat(store.state().notice().orElseThrow().arguments().getFirst()).contains("dog.focus");
    }

    @Test
    void undoBelowASavedProjectIsDirtyAndRedoIsNot() {
        stroke(3);
        store.dispatch(new Action.SaveProjectAs(project, false));
        store.dispatch(new Action.Undo());
        assertThat(store.state().dirty()).isTrue();
        store.dispatch(new Action.Redo());
        assertThat(store.state().dirty()).isFalse();
    }

    private void stroke(int column) {
        store.dispatch(new Action.AddMaskStep(
                new MaskStep.BrushStep(List.of(ImagePoint.centreOf(column, 2)), new Brush(1, 1, false))));
    }

    private Document document() {
        return store.state().document().orElseThrow();
    }

    private List<String> labels() {
        return store.state().history().entries().stream()
                .map(HistoryEntry::labelKey)
                .toList();
    }
}
