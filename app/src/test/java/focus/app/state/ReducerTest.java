package focus.app.state;

import static focus.app.state.Docs.CLICK;
import static focus.app.state.Docs.INVERT;
import static focus.app.state.Docs.answer;
import static focus.app.state.Docs.edit;
import static focus.app.state.Docs.mask;
import static focus.app.state.Docs.open;
import static focus.app.state.Docs.reduce;
import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Document;
import focus.app.model.ExportSpec;
import focus.app.model.MaskStep;
import focus.app.model.Modification;
import focus.app.model.Selection;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReducerTest {
    private static final Job EDIT = new Job(1, Job.Kind.EDIT, "", -1);
    private static final Job SAVE = new Job(2, Job.Kind.SAVE, "", -1);
    private static final Job OPEN = new Job(3, Job.Kind.OPEN, "", -1);

    @Test
    void openingStartsAFreshHistory() {
        EditorState old = reduce(open(1), new Action.AddMaskStep(CLICK), new Action.ShowBefore(true));

        EditorState state = Reducer.reduce(old, new Action.DocumentOpened(Docs.document(2)));

        assertThat(state.document().orElseThrow().id()).isEqualTo(2);
        assertThat(labels(state)).containsExactly("history.open");
        assertThat(state.history().canUndo()).isFalse();
        assertThat(state.before()).isFalse();
        assertThat(state.dirty()).isFalse();
    }

    @Test
    void aMaskStepIsShownAtOnceAndAnsweredLater() {
        EditorState asked = reduce(open(1), new Action.AddMaskStep(CLICK));
        assertThat(asked.selecting()).isTrue();
        assertThat(steps(asked)).containsExactly(CLICK);
        assertThat(asked.document().orElseThrow().selection().mask().isEmpty()).isTrue();

        EditorState answered = Reducer.reduce(asked, answer(asked, mask(3)));

        assertThat(answered.selecting()).isFalse();
        assertThat(answered.document().orElseThrow().selection().mask().at(3, 0))
                .isEqualTo(255);
        assertThat(labels(answered)).containsExactly("history.open", "history.click");
    }

    @Test
    void answersToOldStepsPicturesAndDocumentsAreDropped() {
        EditorState asked = reduce(open(1), new Action.AddMaskStep(CLICK));
        Action.SelectionComputed answer = answer(asked, mask(3));
        EditorState moreSteps = Reducer.reduce(asked, new Action.AddMaskStep(INVERT));
        EditorState edited = reduce(asked, edit(asked), new Action.AddMaskStep(CLICK));
        EditorState other = reduce(open(2), new Action.AddMaskStep(CLICK));

        assertThat(Reducer.reduce(moreSteps, answer)).isEqualTo(moreSteps);
        assertThat(Reducer.reduce(edited, answer)).isEqualTo(edited);
        assertThat(Reducer.reduce(other, answer)).isEqualTo(other);
    }

    @Test
    void everyKindOfStepHasItsNameInTheHistory() {
        EditorState state = reduce(
                open(1),
                new Action.AddMaskStep(CLICK),
                new Action.AddMaskStep(Docs.stroke(3, false)),
                new Action.AddMaskStep(Docs.stroke(3, true)),
                new Action.AddMaskStep(INVERT),
                new Action.Deselect());

        assertThat(labels(state))
                .containsExactly(
                        "history.open",
                        "history.click",
                        "history.brush",
                        "history.erase",
                        "history.invert",
                        "history.deselect");
    }

    @Test
    void deselectingNothingIsNoStep() {
        EditorState state = open(1);

        assertThat(Reducer.reduce(state, new Action.Deselect())).isEqualTo(state);
    }

    @Test
    void anEditClearsTheSelectionAndCanBeUndone() {
        EditorState selected = selected();
        EditorState edited = Reducer.reduce(selected, edit(selected));

        assertThat(edited.document().orElseThrow().edits()).hasSize(1);
        assertThat(steps(edited)).isEmpty();
        assertThat(edited.dirty()).isTrue();
        assertThat(labels(edited)).endsWith("history.remove");

        EditorState undone = Reducer.reduce(edited, new Action.Undo());
        assertThat(undone.document()).isEqualTo(selected.document());
        assertThat(undone.dirty()).isFalse();
        assertThat(Reducer.reduce(undone, new Action.Redo()).document()).isEqualTo(edited.document());
    }

    @Test
    void aNewStepForgetsWhatCouldBeRedone() {
        EditorState state =
                reduce(open(1), new Action.AddMaskStep(CLICK), new Action.Undo(), new Action.AddMaskStep(INVERT));

        assertThat(labels(state)).containsExactly("history.open", "history.invert");
        assertThat(state.history().canRedo()).isFalse();
    }

    @Test
    void historyIsLeftAtItsEnds() {
        EditorState state = reduce(open(1), new Action.AddMaskStep(CLICK));

        assertThat(Reducer.reduce(state, new Action.Redo())).isEqualTo(state);
        assertThat(Reducer.reduce(state, new Action.GoToHistory(2))).isEqualTo(state);
        assertThat(Reducer.reduce(state, new Action.GoToHistory(-1))).isEqualTo(state);
        EditorState first = Reducer.reduce(state, new Action.GoToHistory(0));
        assertThat(first.history().position()).isZero();
        assertThat(Reducer.reduce(first, new Action.Undo())).isEqualTo(first);
    }

    @Test
    void theNetworkHasToSeeEveryNewPicture() {
        EditorState opened = open(1);
        Document document = opened.document().orElseThrow();
        Action ready = new Action.PictureReady(1, document.working());

        EditorState seen = Reducer.reduce(opened, ready);
        assertThat(seen.ready()).isTrue();
        EditorState edited = Reducer.reduce(seen, edit(seen));
        assertThat(edited.ready()).isFalse();
        assertThat(Reducer.reduce(edited, ready).ready())
                .as("an answer to the old picture")
                .isFalse();
        EditorState undone = reduce(edited, new Action.Undo());
        assertThat(undone.ready()).isFalse();
        assertThat(Reducer.reduce(undone, ready).ready()).isTrue();
    }

    @Test
    void whileAnEditRunsTheDocumentStaysAsItIs() {
        EditorState running = Reducer.reduce(selected(), new Action.JobStarted(EDIT));

        for (Action action : List.of(
                new Action.AddMaskStep(INVERT),
                new Action.Deselect(),
                new Action.Undo(),
                new Action.GoToHistory(0),
                new Action.RemoveSelected(""),
                new Action.OpenFile(Path.of("other.png")),
                new Action.Export(ExportSpec.DEFAULT, Path.of("out.png"), false))) {
            EditorState refused = Reducer.reduce(running, action);
            assertThat(refused.notice()).as(action.toString()).contains(Notice.warning("notice.job.busy"));
            assertThat(refused.withNotice(Optional.empty())).isEqualTo(running);
        }
    }

    @Test
    void whileAPictureIsOpenedOrSavedTheMaskGoesOn() {
        for (Job job : List.of(SAVE, OPEN)) {
            EditorState running = reduce(open(1), new Action.JobStarted(job), new Action.AddMaskStep(CLICK));

            assertThat(steps(running)).containsExactly(CLICK);
            assertThat(steps(Reducer.reduce(running, new Action.Undo()))).isEmpty();
            assertThat(running.notice()).isEmpty();
        }
    }

    @Test
    void openingAnotherFileWhileOneIsOpenedIsFine() {
        EditorState running = Reducer.reduce(EditorState.initial(), new Action.JobStarted(OPEN));

        assertThat(Reducer.reduce(running, new Action.OpenFile(Path.of("b.png"))))
                .isEqualTo(running);
    }

    @Test
    void removingSaysWhatIsMissing() {
        assertThat(refusal(EditorState.initial())).isEqualTo("notice.document.none");
        assertThat(refusal(open(1))).isEqualTo("notice.selection.empty");
        assertThat(refusal(reduce(open(1), new Action.AddMaskStep(CLICK)))).isEqualTo("notice.selection.awaited");
        assertThat(selected().canRemove()).isTrue();
        assertThat(Reducer.reduce(selected(), new Action.RemoveSelected("")).notice())
                .isEmpty();
    }

    @Test
    void whatWasExportedIsThePictureThatWasWrittenAndNeverTheWork() {
        EditorState base = selected();
        Action.EditFinished edit = edit(base);
        EditorState edited = Reducer.reduce(base, edit);
        Path file = Path.of("out.png");

        EditorState undoneMeanwhile = reduce(edited, new Action.Undo(), new Action.Exported(1, edit.working(), file));

        assertThat(undoneMeanwhile.exportedTo()).isEmpty();
        assertThat(undoneMeanwhile.dirty()).as("as it was opened").isFalse();
        EditorState redone = Reducer.reduce(undoneMeanwhile, new Action.Redo());
        assertThat(redone.exportedTo()).contains(file);
        assertThat(redone.dirty()).isTrue();
        EditorState other = open(2);
        assertThat(Reducer.reduce(other, new Action.Exported(1, edit.working(), file)))
                .isEqualTo(other);
    }

    @Test
    void jobsAreToldApartByTheirNumber() {
        EditorState running = Reducer.reduce(open(1), new Action.JobStarted(EDIT));

        assertThat(Reducer.reduce(running, new Action.JobEnded(99))).isEqualTo(running);
        assertThat(Reducer.reduce(running, new Action.JobProgressed(99, "fill", 0.5)))
                .isEqualTo(running);
        assertThat(Reducer.reduce(running, new Action.JobProgressed(1, "fill", 0.5))
                        .job())
                .contains(new Job(1, Job.Kind.EDIT, "fill", 0.5));
        assertThat(Reducer.reduce(running, new Action.JobEnded(1)).job()).isEmpty();
    }

    @Test
    void aPreviewShowsWhileItsJobRunsAndNothingIsChangedBehindIt() {
        RasterSource coarse = Docs.document(9).working();
        EditorState before = open(1);
        EditorState opening = reduce(before, new Action.JobStarted(new Job(4, Job.Kind.OPEN, "", -1)));

        assertThat(Reducer.reduce(opening, new Action.JobPreviewed(3, coarse))).isEqualTo(opening);
        EditorState shown =
                reduce(opening, new Action.JobPreviewed(4, coarse), new Action.JobProgressed(4, "open", 0.5));
        assertThat(shown.preview()).containsSame(coarse);
        assertThat(shown.job().orElseThrow().fraction()).isEqualTo(0.5);

        assertThat(Reducer.reduce(shown, new Action.Deselect()))
                .isEqualTo(shown.withNotice(Notice.warning("notice.job.busy")));
        EditorState ended = Reducer.reduce(shown, new Action.JobEnded(4));
        assertThat(ended.preview()).isEmpty();
        assertThat(ended).isEqualTo(before);
    }

    @Test
    void settingsOfToolsAreKept() {
        EditorState state = reduce(
                EditorState.initial(),
                new Action.ChooseTool(ToolId.BRUSH),
                new Action.SetClickSign(false),
                new Action.SetBrush(new BrushSettings(100, 0.25)));

        assertThat(state.tool()).isEqualTo(ToolId.BRUSH);
        assertThat(state.clickPositive()).isFalse();
        assertThat(state.brush()).isEqualTo(new BrushSettings(100, 0.25));
    }

    @Test
    void beforeIsShownOnlyWithAPicture() {
        assertThat(reduce(EditorState.initial(), new Action.ShowBefore(true)).before())
                .isFalse();
        assertThat(reduce(open(1), new Action.ShowBefore(true)).before()).isTrue();
    }

    @Test
    void aDeviceWithSomethingToSayIsTold() {
        EditorState silent = reduce(EditorState.initial(), new Action.DeviceKnown("CPU", ""));
        assertThat(silent.device()).isEqualTo("CPU");
        assertThat(silent.notice()).isEmpty();
        assertThat(reduce(silent, new Action.DeviceKnown("CPU", "No GPU was found."))
                        .notice())
                .contains(Notice.info("No GPU was found."));
    }

    private static EditorState selected() {
        EditorState asked = reduce(open(1), new Action.AddMaskStep(CLICK));
        return Reducer.reduce(asked, answer(asked, mask(3)));
    }

    private static String refusal(EditorState state) {
        return Reducer.reduce(state, new Action.RemoveSelected(""))
                .notice()
                .orElseThrow()
                .key();
    }

    private static List<MaskStep> steps(EditorState state) {
        return state.document().orElseThrow().selection().steps();
    }

    private static List<String> labels(EditorState state) {
        return state.history().entries().stream().map(HistoryEntry::labelKey).toList();
    }

    @Test
    void aNewMaskGivesUpTheOldOneInOneEntry() {
        EditorState state = Reducer.reduce(Docs.open(1), new Action.AddMaskStep(Docs.CLICK));

        EditorState started = Reducer.reduce(state, new Action.StartMask(Docs.INVERT));

        assertThat(started.document().orElseThrow().selection().steps()).containsExactly(Docs.INVERT);
        EditorState undone = Reducer.reduce(started, new Action.Undo());
        assertThat(undone.document().orElseThrow().selection().steps()).containsExactly(Docs.CLICK);
    }

    @Test
    void aTrialIsShownUntilTheSelectionChangesAndLeavesNoEntry() {
        MaskStep.ModifyStep grow = new MaskStep.ModifyStep(Modification.GROW, 3);
        EditorState state = Reducer.reduce(Docs.open(1), new Action.AddMaskStep(Docs.CLICK));
        state = Reducer.reduce(state, Docs.answer(state, Docs.mask(3)));
        Selection selection = state.document().orElseThrow().selection();

        EditorState trying = Reducer.reduce(state, new Action.TryStep(Optional.of(grow)));
        EditorState tried = Reducer.reduce(trying, new Action.StepTried(selection, grow, Docs.mask(5)));
        EditorState late = Reducer.reduce(state, new Action.StepTried(selection, grow, Docs.mask(5)));
        EditorState done = Reducer.reduce(tried, new Action.AddMaskStep(grow));

        assertThat(tried.select().tried()).isPresent();
        assertThat(tried.history()).isEqualTo(state.history());
        assertThat(late).isEqualTo(state);
        assertThat(done.select().trial()).isEmpty();
        assertThat(done.select().tried()).isEmpty();
        assertThat(Reducer.reduce(tried, new Action.TryStep(Optional.empty())).select())
                .isEqualTo(state.select());
    }

    @Test
    void nothingIsTriedWhereNothingIsSelected() {
        MaskStep.ModifyStep grow = new MaskStep.ModifyStep(Modification.GROW, 3);

        EditorState state = Reducer.reduce(Docs.open(1), new Action.TryStep(Optional.of(grow)));

        assertThat(state.select().trial()).isEmpty();
    }
}
