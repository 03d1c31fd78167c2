package focus.app.ui.tabs;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.state.Action;
import focus.app.state.BrushSettings;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Job;
import focus.app.state.Notice;
import focus.app.state.ToolId;
import focus.app.task.HomeQueue;
import focus.app.ui.TestPictures;
import focus.app.ui.tabs.TabRow.Mark;
import focus.app.ui.tool.BrushSizes;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentTabsTest {
    private static final Path DOG = Path.of("/photos/dog.png");
    private static final Path CAT = Path.of("/photos/cat.png");
    private static final Path OWL = Path.of("/photos/owl.png");
    private static final Path BROKEN = Path.of("/photos/broken.png");

    private final HomeQueue home = new HomeQueue();
    private final List<EditorStore> made = new ArrayList<>();
    private final List<EditorStore> closed = new ArrayList<>();
    private final List<Runnable> asked = new ArrayList<>();
    private final DocumentTabs tabs = new DocumentTabs(this::make, home);
    private boolean opens = true;

    DocumentTabsTest() {
        tabs.askWith(asked::add);
    }

    private DocumentTab make() {
        EditorStore store = new EditorStore(EditorState.initial());
        made.add(store);
        store.observe((action, before, after) -> {
            if (action instanceof Action.OpenFile(Path file)) {
                store.dispatch(new Action.JobStarted(new Job(1, Job.Kind.OPEN, "", -1)));
                if (opens) {
                    end(store, file);
                }
            }
        });
        return new DocumentTab(store, () -> closed.add(store));
    }

    /** As the service does: what is broken is told after the job. */
    private static void end(EditorStore store, Path file) {
        if (file.equals(BROKEN)) {
            store.dispatch(new Action.JobEnded(1));
            store.dispatch(new Action.Notify(Notice.error("notice.failed", "broken")));
        } else {
            store.dispatch(new Action.DocumentOpened(Document.opened(1, file, Clip.photo(TestPictures.ramp()))));
            store.dispatch(new Action.JobEnded(1));
        }
    }

    @Test
    void anEmptyPlaceIsUsedAndEveryFurtherFileGetsATabOfItsOwn() {
        tabs.open(List.of(DOG));
        assertThat(names()).containsExactly("dog.png");
        tabs.open(List.of(CAT));
        assertThat(names()).containsExactly("dog.png", "cat.png");
        assertThat(shown()).isEqualTo("cat.png");
    }

    @Test
    void ofSeveralFilesAllAreOpenedAndTheFirstIsShown() {
        tabs.open(List.of(DOG, CAT, OWL, CAT));
        assertThat(names()).containsExactly("dog.png", "cat.png", "owl.png");
        assertThat(shown()).isEqualTo("dog.png");
    }

    @Test
    void aFileThatIsOpenIsShownAndNotOpenedTwice() {
        tabs.open(List.of(DOG, CAT));
        tabs.open(List.of(Path.of("/photos/../photos/cat.png")));
        assertThat(names()).containsExactly("dog.png", "cat.png");
        assertThat(shown()).isEqualTo("cat.png");
        assertThat(tabs.editor().now().notice()).contains(Notice.info("tabs.already", "cat.png"));
    }

    @Test
    void theNextFileOfTheFolderTakesThePlaceOfTheOneShown() {
        tabs.open(List.of(DOG, CAT));
        tabs.shown().store().dispatch(new Action.NeighbourFound(OWL));
        assertThat(names()).containsExactly("owl.png", "cat.png");
        assertThat(shown()).isEqualTo("owl.png");
    }

    @Test
    void theNextFileOfTheFolderIsShownWhereItIsOpen() {
        tabs.open(List.of(DOG, CAT));
        tabs.shown().store().dispatch(new Action.NeighbourFound(CAT));
        assertThat(names()).containsExactly("dog.png", "cat.png");
        assertThat(shown()).isEqualTo("cat.png");
    }

    @Test
    void aFileThatIsStillBeingOpenedIsNotOpenedTwice() {
        opens = false;
        tabs.open(List.of(DOG));
        tabs.open(List.of(CAT));
        tabs.open(List.of(DOG));
        assertThat(names()).containsExactly("dog.png", "cat.png");
        assertThat(shown()).isEqualTo("dog.png");
        assertThat(marks()).containsExactly(Mark.BUSY, Mark.BUSY);
    }

    @Test
    void moreThanTheMostAreLeftOutAndThatIsSaid() {
        tabs.open(IntStream.range(0, 25)
                .mapToObj(i -> Path.of("/photos/" + i + ".png"))
                .toList());
        assertThat(names()).hasSize(DocumentTabs.MOST);
        assertThat(tabs.editor().now().notice()).contains(Notice.warning("tabs.full", "20", "5"));
        tabs.paste(PixelBlock.allocate(2, 2, PixelFormat.SRGB8));
        assertThat(tabs.editor().now().notice()).contains(Notice.warning("tabs.full", "20", "1"));
        assertThat(names()).hasSize(DocumentTabs.MOST);
    }

    @Test
    void whatCannotBeOpenedLeavesNoTabButTheReason() {
        tabs.open(List.of(DOG));
        tabs.open(List.of(BROKEN));
        home.runArrived();
        assertThat(names()).containsExactly("dog.png");
        assertThat(shown()).isEqualTo("dog.png");
        assertThat(tabs.editor().now().notice()).contains(Notice.error("notice.failed", "broken"));
        assertThat(closed).containsExactly(made.get(1));
    }

    @Test
    void theOnlyPlaceStaysWhenNothingCameOfIt() {
        tabs.open(List.of(BROKEN));
        home.runArrived();
        assertThat(tabs.rowsProperty().get()).hasSize(1);
        assertThat(tabs.editor().now().notice()).contains(Notice.error("notice.failed", "broken"));
        tabs.open(List.of(DOG));
        assertThat(names()).containsExactly("dog.png");
    }

    @Test
    void anOpeningThatIsCancelledLeavesNoTab() {
        tabs.open(List.of(DOG, CAT));
        opens = false;
        tabs.open(List.of(OWL));
        made.get(2).dispatch(new Action.JobEnded(1));
        home.runArrived();
        assertThat(names()).containsExactly("dog.png", "cat.png");
        assertThat(shown()).as("where the user came from").isEqualTo("dog.png");
    }

    @Test
    void theWindowsEditorIsThatOfTheTabShown() {
        tabs.open(List.of(DOG, CAT));
        TestPictures.click(made.get(0));
        assertThat(tabs.editor().now()).isSameAs(made.get(0).state());
        tabs.step(1);
        assertThat(tabs.editor().now()).isSameAs(made.get(1).state());
        tabs.editor().send(new Action.AddObject());
        assertThat(made.get(1).state().history().canUndo()).isTrue();
        assertThat(made.get(0).state().history().entries()).hasSize(2);
        tabs.step(1);
        assertThat(shown()).as("round the end").isEqualTo("dog.png");
        tabs.editor().send(new Action.Undo());
        assertThat(made.get(0).state().history().canUndo()).isFalse();
        assertThat(made.get(1).state().history().canUndo()).isTrue();
    }

    @Test
    void toolAndBrushGoWithTheUser() {
        tabs.open(List.of(DOG, CAT));
        BrushSettings large = BrushSizes.larger(BrushSettings.DEFAULT);
        tabs.editor().send(new Action.ChooseTool(ToolId.BRUSH));
        tabs.editor().send(new Action.SetBrush(large));
        tabs.editor().send(new Action.DeviceKnown("a card", ""));
        tabs.step(1);
        assertThat(tabs.editor().now().tool()).isEqualTo(ToolId.BRUSH);
        assertThat(tabs.editor().now().brush()).isEqualTo(large);
        assertThat(tabs.editor().now().device()).isEqualTo("a card");
        tabs.editor().send(new Action.ChooseTool(ToolId.LASSO));
        tabs.step(1);
        assertThat(tabs.editor().now().tool()).isEqualTo(ToolId.LASSO);
        tabs.open(List.of(OWL));
        assertThat(tabs.editor().now().tool()).isEqualTo(ToolId.LASSO);
    }

    @Test
    void whatLastsWhileSomebodyLooksEndsWhenNobodyDoes() {
        tabs.open(List.of(DOG, CAT));
        tabs.editor().send(new Action.ShowBefore(true));
        tabs.editor().send(new Action.Notify(Notice.info("notice.copy.picture")));
        tabs.step(1);
        assertThat(made.get(0).state().before()).isFalse();
        assertThat(made.get(0).state().notice()).isEmpty();
    }

    @Test
    void aTabSaysWhatGoesOnInIt() {
        tabs.open(List.of(DOG, CAT));
        made.get(1).dispatch(new Action.JobStarted(new Job(4, Job.Kind.SAVE, "", -1)));
        TestPictures.click(made.get(0));
        TestPictures.finishEdit(made.get(0), "", 0);
        assertThat(marks()).containsExactly(Mark.NONE, Mark.BUSY);
        assertThat(tabs.rowsProperty().get().stream().map(TabRow::unsaved)).containsExactly(true, false);
        made.get(1).dispatch(new Action.JobEnded(4));
        made.get(1).dispatch(new Action.Notify(Notice.error("notice.memory")));
        assertThat(marks()).containsExactly(Mark.NONE, Mark.FAILED);
    }

    @Test
    void closingShowsANeighbourAndTheLastLeavesAnEmptyPlace() {
        tabs.open(List.of(DOG, CAT, OWL));
        tabs.step(1);
        tabs.close(tabs.shown());
        assertThat(shown()).isEqualTo("owl.png");
        tabs.close(tabs.shown());
        assertThat(shown()).isEqualTo("dog.png");
        tabs.close(tabs.shown());
        assertThat(tabs.rowsProperty().get()).hasSize(1);
        assertThat(tabs.editor().now().document()).isEmpty();
        assertThat(closed).containsExactly(made.get(1), made.get(2), made.get(0));
        DocumentTab empty = tabs.shown();
        tabs.close(empty);
        assertThat(tabs.shown()).isSameAs(empty);
    }

    @Test
    void anotherThanTheOneShownIsClosedWhereItIs() {
        tabs.open(List.of(DOG, CAT));
        tabs.close(tabs.rowsProperty().get().get(1).tab());
        assertThat(names()).containsExactly("dog.png");
        assertThat(closed).containsExactly(made.get(1));
    }

    @Test
    void whatIsNotSavedIsShownAndAskedAboutBeforeItIsClosed() {
        tabs.open(List.of(DOG, CAT));
        edit(made.get(1));
        tabs.close(tabs.rowsProperty().get().get(1).tab());
        assertThat(shown()).isEqualTo("cat.png");
        assertThat(closed).isEmpty();
        asked.removeFirst().run();
        assertThat(closed).containsExactly(made.get(1));
        assertThat(names()).containsExactly("dog.png");
    }

    @Test
    void theEndAsksAboutOneAfterTheOther() {
        tabs.open(List.of(DOG, CAT, OWL));
        edit(made.get(0));
        edit(made.get(2));
        tabs.step(1);
        List<String> left = new ArrayList<>();
        tabs.leaveAll(() -> left.add("left"));
        assertThat(shown()).isEqualTo("dog.png");
        asked.removeFirst().run();
        assertThat(shown()).isEqualTo("owl.png");
        assertThat(left).as("nobody has answered yet").isEmpty();
        asked.removeFirst().run();
        assertThat(left).containsExactly("left");
        assertThat(asked).isEmpty();
        assertThat(closed).isEmpty();
    }

    @Test
    void tabsKeepTheOrderThatTheyAreDraggedTo() {
        tabs.open(List.of(DOG, CAT, OWL));
        tabs.move(tabs.rowsProperty().get().get(0).tab(), 2);
        assertThat(names()).containsExactly("cat.png", "owl.png", "dog.png");
        tabs.step(1);
        assertThat(shown()).isEqualTo("cat.png");
    }

    @Test
    void whatIsNotSavedOfOthersIsLeftAlone() {
        tabs.open(List.of(DOG));
        edit(made.get(0));
        tabs.open(List.of(CAT));
        assertThat(asked).isEmpty();
        assertThat(tabs.rowsProperty().get().getFirst().unsaved()).isTrue();
    }

    private static void edit(EditorStore store) {
        TestPictures.click(store);
        TestPictures.finishEdit(store, "", 0);
    }

    private String shown() {
        return tabs.shown()
                .file()
                .map(file -> String.valueOf(file.getFileName()))
                .orElse("");
    }

    private List<String> names() {
        return tabs.rowsProperty().get().stream()
                .map(TabRow::file)
                .flatMap(Optional::stream)
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    private List<Mark> marks() {
        return tabs.rowsProperty().get().stream().map(TabRow::mark).toList();
    }
}
