package focus.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.CropDraft;
import focus.app.model.FrameStep;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import java.util.List;
import org.junit.jupiter.api.Test;

class CropReducerTest {
    private static final CropDraft PART = CropDraft.of(Docs.SIZE, new ImageRect(2, 1, 8, 4));

    @Test
    void theToolBeginsWithTheWholePictureOrWhatIsSelected() {
        EditorState cropping = choose(Docs.open(1), ToolId.CROP);
        assertThat(draft(cropping)).isEqualTo(CropDraft.of(Docs.SIZE));
        EditorState asked = Reducer.reduce(Docs.open(1), new Action.AddMaskStep(Docs.CLICK));
        EditorState selected = Reducer.reduce(asked, Docs.answer(asked, Docs.mask(3)));
        assertThat(draft(choose(selected, ToolId.CROP))).isEqualTo(CropDraft.of(Docs.SIZE, new ImageRect(3, 0, 1, 1)));
    }

    @Test
    void applyingIsOneStepAndTakesUpTheToolFromBefore() {
        EditorState drafted = Docs.reduce(
                Docs.open(1),
                new Action.ChooseTool(ToolId.BRUSH),
                new Action.ChooseTool(ToolId.CROP),
                new Action.DraftCrop(PART));
        EditorState cropped = Reducer.reduce(drafted, new Action.ApplyCrop());
        assertThat(cropped.document().orElseThrow().size()).isEqualTo(new ImageSize(8, 4));
        assertThat(cropped.tool()).isEqualTo(ToolId.BRUSH);
        assertThat(cropped.crop()).isEmpty();
        assertThat(cropped.history().entries()).hasSize(2);
        EditorState turned = Docs.reduce(drafted, new Action.DraftCrop(PART.withDegrees(3)), new Action.ApplyCrop());
        assertThat(turned.history().current().orElseThrow().labelKey()).isEqualTo("history.straighten");
    }

    @Test
    void givingUpChangesNothingButTheTool() {
        EditorState open = Docs.open(1);
        EditorState left = Docs.reduce(
                open, new Action.ChooseTool(ToolId.CROP), new Action.DraftCrop(PART), new Action.CancelCrop());
        assertThat(left.tool()).isEqualTo(ToolId.CLICK);
        assertThat(left.crop()).isEmpty();
        assertThat(left.history()).isSameAs(open.history());
        assertThat(choose(choose(open, ToolId.CROP), ToolId.BOX).crop()).isEmpty();
    }

    @Test
    void cropOfTheWholeIsNoStep() {
        EditorState open = Docs.open(1);
        EditorState applied = Docs.reduce(open, new Action.ChooseTool(ToolId.CROP), new Action.ApplyCrop());
        assertThat(applied.history()).isSameAs(open.history());
        assertThat(applied.tool()).isEqualTo(ToolId.CLICK);
    }

    @Test
    void anotherFrameBeginsAnotherDraft() {
        EditorState drafted = Reducer.reduce(choose(Docs.open(1), ToolId.CROP), new Action.DraftCrop(PART));
        for (FrameStep step :
                List.of(new FrameStep.Turn(Orientation.QUARTER_TURN_RIGHT), new FrameStep.Turn(Orientation.MIRRORED))) {
            EditorState framed = Reducer.reduce(drafted, new Action.Reframe(step));
            assertThat(draft(framed)).isEqualTo(CropDraft.of(step.size(Docs.SIZE)));
            EditorState late = Reducer.reduce(framed, new Action.DraftCrop(PART));
            assertThat(draft(late).picture()).isEqualTo(step.size(Docs.SIZE));
        }
        EditorState other = Reducer.reduce(drafted, new Action.DocumentOpened(Docs.document(2)));
        assertThat(draft(other)).isEqualTo(CropDraft.of(Docs.SIZE));
        assertThat(drafted.crop()).isNotEmpty();
    }

    @Test
    void theLevelIsAskedForOnce() {
        EditorState levelling = Reducer.reduce(choose(Docs.open(1), ToolId.CROP), new Action.LevelCrop(true));
        assertThat(levelling.crop().orElseThrow().levelling()).isTrue();
        assertThat(Reducer.reduce(levelling, new Action.DraftCrop(PART))
                        .crop()
                        .orElseThrow()
                        .levelling())
                .isFalse();
    }

    @Test
    void whileAnEditRunsNothingIsCropped() {
        EditorState drafted = Reducer.reduce(choose(Docs.open(1), ToolId.CROP), new Action.DraftCrop(PART));
        EditorState running = Reducer.reduce(drafted, new Action.JobStarted(new Job(1, Job.Kind.EDIT, "", 0)));
        EditorState refused = Reducer.reduce(running, new Action.ApplyCrop());
        assertThat(refused.crop()).isEqualTo(drafted.crop());
        assertThat(refused.notice()).contains(Notice.warning("notice.job.busy"));
    }

    private static EditorState choose(EditorState state, ToolId tool) {
        return Reducer.reduce(state, new Action.ChooseTool(tool));
    }

    private static CropDraft draft(EditorState state) {
        return state.crop().orElseThrow().draft();
    }
}
