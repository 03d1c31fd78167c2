package focus.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.CanvasFill;
import focus.app.model.Document;
import focus.app.model.FrameStep;
import focus.app.model.MaskStep;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.Orientation;
import focus.inference.image.RasterSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameReducerTest {
    private static final FrameStep RIGHT = new FrameStep.Turn(Orientation.QUARTER_TURN_RIGHT);
    private static final FrameStep CROP = new FrameStep.Crop(new ImageRect(2, 1, 10, 6));

    @Test
    void aFrameStepIsOneStepOfTheHistoryOverAnUntouchedSource() {
        EditorState open = Docs.open(1);
        EditorState turned = reframe(open, RIGHT);

        assertThat(document(turned).size()).isEqualTo(new ImageSize(10, 20));
        assertThat(document(turned).clip().frame(0))
                .isSameAs(document(open).clip().frame(0));
        assertThat(turned.history().current().orElseThrow().labelKey()).isEqualTo("history.rotate-right");
        assertThat(turned.dirty()).isTrue();
        assertThat(turned.readiness()).isEqualTo(Readiness.PREPARING);
        EditorState undone = Reducer.reduce(turned, new Action.Undo());
        assertThat(document(undone)).isSameAs(document(open));
        RasterSource made = document(turned).working();
        assertThat(document(Reducer.reduce(undone, new Action.Redo())).working())
                .isSameAs(made);
    }

    @Test
    void whatIsSelectedIsCarriedAlong() {
        EditorState selected = selected();
        EditorState turned = reframe(selected, RIGHT);
        Mask mask = document(turned).selection().mask();
        assertThat(mask.size()).isEqualTo(new ImageSize(10, 20));
        // Column 3, row 0 of 20 x 10 comes to lie in column 9, row 3.
        assertThat(mask.bounds()).isEqualTo(new ImageRect(9, 3, 1, 1));
        assertThat(document(turned).selection().steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        MaskStep.LoadStep.class, load -> assertThat(load.mask()).isSameAs(mask));
        EditorState cropped = reframe(selected, new FrameStep.Crop(new ImageRect(2, 0, 5, 5)));
        assertThat(document(cropped).selection().mask().bounds()).isEqualTo(new ImageRect(1, 0, 1, 1));
        EditorState extended = reframe(selected, new FrameStep.Canvas(new ImageRect(-4, -2, 30, 30), CanvasFill.WHITE));
        assertThat(document(extended).selection().mask().bounds()).isEqualTo(new ImageRect(7, 2, 1, 1));
        EditorState larger = reframe(selected, new FrameStep.Resize(new ImageSize(60, 30)));
        // Column 3 of 20 becomes columns 9 to 11 of 60, with soft edges.
        assertThat(document(larger).selection().mask().at(10, 1)).isEqualTo(255);
        assertThat(document(larger).selection().mask().at(9, 1)).isEqualTo(170);
        assertThat(document(larger).selection().mask().at(13, 1)).isZero();
        EditorState straightened =
                reframe(selected, new FrameStep.Straighten(new ImagePoint(10, 5), 0, new ImageSize(20, 10)));
        assertThat(document(straightened).selection().mask().bounds()).isEqualTo(new ImageRect(3, 0, 1, 1));
    }

    @Test
    void whereNothingOfItIsLeftOneUndoBringsItBack() {
        EditorState selected = selected();
        for (FrameStep step : List.of(
                new FrameStep.Straighten(new ImagePoint(10, 5), 2, new ImageSize(8, 4)),
                new FrameStep.Crop(new ImageRect(10, 0, 5, 5)))) {
            EditorState framed = reframe(selected, step);
            assertThat(document(framed).selection().isEmpty())
                    .as(step.toString())
                    .isTrue();
            assertThat(document(framed).selection().mask().size())
                    .isEqualTo(document(framed).size());
            EditorState undone = Reducer.reduce(framed, new Action.Undo());
            assertThat(document(undone).selection()).isSameAs(document(selected).selection());
        }
        EditorState awaited = Reducer.reduce(Docs.open(1), new Action.AddMaskStep(Docs.CLICK));
        assertThat(document(reframe(awaited, RIGHT)).selection().isEmpty()).isTrue();
    }

    @Test
    void answersToThePictureBeforeAreDropped() {
        EditorState asked = Reducer.reduce(Docs.open(1), new Action.AddMaskStep(Docs.CLICK));
        EditorState turned = reframe(asked, RIGHT);
        assertThat(Reducer.reduce(turned, Docs.answer(asked, Docs.mask(3)))).isSameAs(turned);
        assertThat(Reducer.reduce(turned, Docs.edit(asked))).isSameAs(turned);
    }

    @Test
    void whatChangesNothingIsNoStep() {
        EditorState open = Docs.open(1);
        for (FrameStep step : List.of(
                new FrameStep.Crop(Docs.SIZE.bounds()),
                new FrameStep.Resize(Docs.SIZE),
                new FrameStep.Canvas(Docs.SIZE.bounds(), CanvasFill.BLACK),
                new FrameStep.Turn(Orientation.UPRIGHT))) {
            assertThat(reframe(open, step)).as(step.toString()).isSameAs(open);
        }
    }

    @Test
    void whatDoesNotFitIsRefusedWithAReason() {
        EditorState open = Docs.open(1);
        for (FrameStep step : List.of(
                new FrameStep.Crop(new ImageRect(15, 0, 10, 5)),
                new FrameStep.Crop(new ImageRect(0, 0, 0, 5)),
                new FrameStep.Resize(new ImageSize(100_000, 100_000)),
                new FrameStep.Canvas(new ImageRect(50, 50, 5, 5), CanvasFill.WHITE),
                new FrameStep.Straighten(new ImagePoint(10, 5), 10, new ImageSize(20, 10)))) {
            EditorState refused = reframe(open, step);
            assertThat(refused.history()).as(step.toString()).isSameAs(open.history());
            assertThat(refused.notice()).contains(Notice.warning("notice.frame.unfit"));
        }
        EditorState editing = Reducer.reduce(open, new Action.JobStarted(new Job(1, Job.Kind.EDIT, "", 0)));
        assertThat(reframe(editing, RIGHT).history()).isSameAs(open.history());
    }

    @Test
    void anEditOverAFrameLiesInItsSpaceAndKeepsItThere() {
        EditorState framed = reframe(edited(), CROP);
        EditorState over = overEdit(framed);
        assertThat(document(over).layers()).hasSize(3);

        for (Action action : List.of(new Action.ShowLayer(1, false), new Action.DeleteLayer(1))) {
            EditorState refused = Reducer.reduce(over, action);
            assertThat(refused.history()).isSameAs(over.history());
            assertThat(refused.notice()).contains(Notice.warning("notice.frame.carries"));
        }
        for (Action action :
                List.of(new Action.MoveLayer(2, 1), new Action.MoveLayer(0, 2), new Action.MoveLayer(1, 0))) {
            EditorState refused = Reducer.reduce(over, action);
            assertThat(refused.history()).isSameAs(over.history());
            assertThat(refused.notice()).contains(Notice.warning("notice.frame.crossed"));
        }
    }

    @Test
    void aFrameOnTopCanBeHiddenShownAndDeleted() {
        EditorState framed = reframe(edited(), CROP);
        EditorState hidden = Reducer.reduce(framed, new Action.ShowLayer(1, false));
        assertThat(document(hidden).size()).isEqualTo(Docs.SIZE);
        assertThat(document(hidden).selection().mask().size()).isEqualTo(Docs.SIZE);
        EditorState shown = Reducer.reduce(hidden, new Action.ShowLayer(1, true));
        assertThat(document(shown).size()).isEqualTo(new ImageSize(10, 6));
        EditorState deleted = Reducer.reduce(shown, new Action.DeleteLayer(1));
        assertThat(document(deleted).size()).isEqualTo(Docs.SIZE);
    }

    @Test
    void aFrameHiddenBeneathAnEditStaysHiddenButMayGo() {
        EditorState hidden = Reducer.reduce(reframe(edited(), CROP), new Action.ShowLayer(1, false));
        EditorState over = Reducer.reduce(hidden, Docs.edit(hidden));
        EditorState refused = Reducer.reduce(over, new Action.ShowLayer(1, true));
        assertThat(refused.notice()).contains(Notice.warning("notice.frame.carries"));
        assertThat(document(Reducer.reduce(over, new Action.DeleteLayer(1))).layers())
                .hasSize(2);
        assertThat(document(Reducer.reduce(over, new Action.MoveLayer(0, 2))).size())
                .isEqualTo(Docs.SIZE);
    }

    @Test
    void changesAboveAFrameKeepItsPicture() {
        EditorState over = overEdit(reframe(edited(), CROP));
        RasterSource base = document(over).stack().base().picture();
        EditorState faded = Reducer.reduce(over, new Action.SetLayerOpacity(2, 40));
        assertThat(document(faded).stack().base().picture()).isSameAs(base);
        assertThat(Reducer.reduce(faded, new Action.SetLayerOpacity(1, 40))).isSameAs(faded);
    }

    @Test
    void beforeIsTheSourceInTheSameFrame() {
        EditorState framed = reframe(edited(), CROP);
        assertThat(document(framed).unedited().size())
                .isEqualTo(document(framed).size());
        assertThat(document(framed).unedited()).isNotSameAs(document(framed).working());
        EditorState bare = reframe(Docs.open(1), CROP);
        assertThat(document(bare).unedited()).isSameAs(document(bare).working());
    }

    @Test
    void aTransparentCanvasGivesThePictureAlphaWhereItReachesBeyondIt() {
        ImageRect wider = new ImageRect(-5, 0, 25, 10);
        EditorState open = Docs.open(1);
        RasterSource clear = document(reframe(open, new FrameStep.Canvas(wider, CanvasFill.TRANSPARENT)))
                .working();
        assertThat(clear.format().hasAlpha()).isTrue();
        assertThat(clear.read(clear.size().bounds(), 0).sample(4, 3, 3)).isZero();
        assertThat(clear.read(clear.size().bounds(), 0).sample(5, 3, 3)).isEqualTo(255);
        for (FrameStep opaque : List.of(
                new FrameStep.Canvas(wider, CanvasFill.WHITE),
                new FrameStep.Canvas(new ImageRect(1, 1, 5, 5), CanvasFill.TRANSPARENT))) {
            assertThat(document(reframe(open, opaque)).working().format())
                    .isEqualTo(document(open).working().format());
        }
        EditorState edited = reframe(edited(), new FrameStep.Canvas(wider, CanvasFill.TRANSPARENT));
        assertThat(document(edited).unedited().format()).isEqualTo(clear.format());
    }

    @Test
    void aFrameStepCostsNoMemoryOfTheHistory() {
        EditorState state = edited();
        Footprint before = new Footprint();
        before.add(document(state));
        EditorState framed = reframe(reframe(state, CROP), new FrameStep.Resize(new ImageSize(4000, 2400)));
        Footprint after = new Footprint();
        after.add(document(framed));
        assertThat(after.bytes()).isEqualTo(before.bytes());
    }

    /** Column 3 of row 0, answered. */
    private static EditorState selected() {
        EditorState asked = Reducer.reduce(Docs.open(1), new Action.AddMaskStep(Docs.CLICK));
        return Reducer.reduce(asked, Docs.answer(asked, Docs.mask(3)));
    }

    private static EditorState edited() {
        EditorState open = Docs.open(1);
        return Reducer.reduce(open, Docs.edit(open));
    }

    private static EditorState overEdit(EditorState state) {
        return Reducer.reduce(state, Docs.edit(state));
    }

    private static EditorState reframe(EditorState state, FrameStep step) {
        return Reducer.reduce(state, new Action.Reframe(step));
    }

    private static Document document(EditorState state) {
        return state.document().orElseThrow();
    }
}
