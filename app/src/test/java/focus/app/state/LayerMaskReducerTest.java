package focus.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Brush;
import focus.app.model.Document;
import focus.app.model.EditLayer;
import focus.app.model.FrameStep;
import focus.app.model.LayerMask;
import focus.app.model.MaskStep;
import focus.app.model.MaskStep.BrushStep;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.Orientation;
import focus.inference.image.RasterSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayerMaskReducerTest {
    private final EditorState two = twoEdits();
    private final EditorState painting = Reducer.reduce(two, new Action.PaintOnMask(0));

    private static EditorState twoEdits() {
        EditorState state = Docs.open(1);
        state = Reducer.reduce(state, Docs.edit(state));
        return Reducer.reduce(state, Docs.edit(state));
    }

    @Test
    void theEraserIsTakenUpAndTheToolFromBeforeComesBack() {
        assertThat(painting.masking()).contains(new LayerMasking(0, ToolId.CLICK, false));
        assertThat(painting.tool()).isEqualTo(ToolId.ERASER);
        assertThat(painting.history()).isSameAs(two.history());
        EditorState left = Docs.reduce(painting, new Action.ChooseTool(ToolId.BRUSH), new Action.LeaveMask());
        assertThat(left.masking()).isEmpty();
        assertThat(left.tool()).isEqualTo(ToolId.CLICK);
    }

    @Test
    void theFilmOfOneMaskIsNotTheQuickMaskOfTheSelection() {
        EditorState film = Reducer.reduce(painting, new Action.ShowQuickMask(true));
        assertThat(Reducer.reduce(film, new Action.LeaveMask()).select().quickMask())
                .isFalse();
        assertThat(Reducer.reduce(film, new Action.ChooseTool(ToolId.BOX))
                        .select()
                        .quickMask())
                .isFalse();
        EditorState quick = Docs.reduce(two, new Action.ShowQuickMask(true), new Action.PaintOnMask(0));
        assertThat(quick.select().quickMask()).isFalse();
        assertThat(Reducer.reduce(quick, new Action.LeaveMask()).select().quickMask())
                .isTrue();
    }

    @Test
    void aBrushInHandStays() {
        EditorState brush = Docs.reduce(two, new Action.ChooseTool(ToolId.BRUSH), new Action.PaintOnMask(1));
        assertThat(brush.tool()).isEqualTo(ToolId.BRUSH);
    }

    @Test
    void aStrokeIsOneStepOfTheOneHistory() {
        EditorState hidden = Reducer.reduce(painting, stroke(0, 1, true));
        assertThat(hidden.history().entries()).hasSize(two.history().entries().size() + 1);
        assertThat(label(hidden)).isEqualTo("history.mask.erase");
        assertThat(mask(hidden, 0).orElseThrow().mask().at(1, 1)).isZero();
        assertThat(mask(hidden, 1)).isEmpty();
        assertThat(hidden.masking()).isPresent();
        assertThat(hidden.dirty()).isTrue();
        assertThat(document(hidden).selection()).isEqualTo(document(two).selection());

        EditorState back = Reducer.reduce(hidden, stroke(0, 1, false));
        assertThat(label(back)).isEqualTo("history.mask.brush");
        assertThat(mask(back, 0).orElseThrow().mask().at(1, 1)).isEqualTo(255);
        assertThat(mask(back, 0).orElseThrow().steps()).hasSize(2);

        RasterSource before = document(two).working();
        EditorState undone = Docs.reduce(back, new Action.Undo(), new Action.Undo());
        assertThat(document(undone).working()).isSameAs(before);
        assertThat(undone.masking()).as("undo of a stroke stays at it").isPresent();
        EditorState redone = Docs.reduce(undone, new Action.Redo());
        assertThat(document(redone).working()).isSameAs(document(hidden).working());
    }

    @Test
    void whatDoesNothingSaysWhyAndIsNoStep() {
        EditorState shown = Reducer.reduce(painting, stroke(0, 1, false));
        assertThat(shown.notice()).contains(Notice.info("notice.mask.shown"));
        assertThat(shown.history()).isSameAs(painting.history());
        EditorState hidden = Docs.reduce(painting, stroke(0, 1, true), stroke(0, 1, true));
        assertThat(hidden.notice()).contains(Notice.info("notice.mask.hidden"));
        EditorState outside = Reducer.reduce(painting, stroke(0, 500, true));
        assertThat(outside.notice()).contains(Notice.info("notice.mask.outside"));
        assertThat(outside.history()).isSameAs(painting.history());
    }

    @Test
    void allIsShownHiddenAndInverted() {
        EditorState none = Reducer.reduce(two, new Action.FillLayerMask(1, false));
        assertThat(mask(none, 1).orElseThrow().mask().isEmpty()).isTrue();
        EditorState inverted = Reducer.reduce(none, new Action.InvertLayerMask(1));
        assertThat(mask(inverted, 1).orElseThrow().mask().at(5, 5)).isEqualTo(255);
        EditorState all = Reducer.reduce(none, new Action.FillLayerMask(1, true));
        assertThat(mask(all, 1)).isEmpty();
        assertThat(Reducer.reduce(all, new Action.FillLayerMask(1, true)).history())
                .isSameAs(all.history());
        assertThat(Reducer.reduce(two, new Action.FillLayerMask(7, true))).isEqualTo(two);
    }

    @Test
    void theSelectionOfALayerIsWhatItCovers() {
        EditorState hidden = Docs.reduce(two, new Action.FillLayerMask(0, false), new Action.SelectLayer(0));
        assertThat(hidden.notice()).contains(Notice.info("notice.mask.nothing"));
        EditorState selected = Docs.reduce(painting, stroke(0, 1, true), new Action.SelectLayer(0));
        assertThat(selected.masking()).isEmpty();
        MaskStep.LoadStep load =
                (MaskStep.LoadStep) document(selected).selection().steps().getFirst();
        assertThat(load.mask().at(1, 1)).isZero();
        assertThat(load.mask().at(15, 8)).isEqualTo(255);
    }

    @Test
    void layersThatCannotBePaintedOnSayWhy() {
        EditorState hidden = Docs.reduce(two, new Action.ShowLayer(0, false), new Action.PaintOnMask(0));
        assertThat(hidden.masking()).isEmpty();
        assertThat(hidden.notice()).contains(Notice.warning("notice.mask.unseen"));
        EditorState framed = Reducer.reduce(two, new Action.Reframe(new FrameStep.Crop(new ImageRect(0, 0, 10, 10))));
        assertThat(Reducer.reduce(framed, new Action.PaintOnMask(2)).notice())
                .contains(Notice.info("notice.mask.no-edit"));
        assertThat(Reducer.reduce(Docs.open(2), new Action.PaintOnMask(0)).masking())
                .isEmpty();
    }

    @Test
    void belowAFrameStepPaintLandsWhereItIsSeen() {
        EditorState framed = Docs.reduce(
                two,
                new Action.Reframe(new FrameStep.Crop(new ImageRect(4, 2, 10, 8))),
                new Action.Reframe(new FrameStep.Turn(Orientation.QUARTER_TURN_RIGHT)),
                new Action.PaintOnMask(0));
        assertThat(framed.masking()).isPresent();
        MaskStep.BrushStep dab = new MaskStep.BrushStep(List.of(ImagePoint.centreOf(6, 1)), new Brush(0.5, 1, true));
        Mask painted = mask(Reducer.reduce(framed, new Action.StrokeLayerMask(0, dab)), 0)
                .orElseThrow()
                .mask();
        // Turned to the right, column 6 of 8 is row 1 of the crop, and row 1 is its column 1.
        assertThat(painted.at(4 + 1, 2 + 1)).isZero();
        assertThat(painted.at(4 + 2, 2 + 1)).isEqualTo(255);
        assertThat(painted.at(6, 1)).isEqualTo(255);
    }

    @Test
    void itStaysWithTheLayerWhereverThatGoesAndEndsWithIt() {
        EditorState moved = Reducer.reduce(painting, new Action.MoveLayer(0, 1));
        assertThat(moved.masking().orElseThrow().index()).isEqualTo(1);
        assertThat(Reducer.reduce(moved, new Action.Undo())
                        .masking()
                        .orElseThrow()
                        .index())
                .isZero();
        assertThat(Reducer.reduce(painting, new Action.DeleteLayer(1)).masking())
                .isPresent();
        assertThat(Reducer.reduce(painting, new Action.DeleteLayer(0)).masking())
                .isEmpty();
        assertThat(Reducer.reduce(painting, new Action.ShowLayer(0, false)).masking())
                .isEmpty();
        assertThat(Reducer.reduce(painting, new Action.GoToHistory(0)).masking())
                .isEmpty();
        assertThat(Reducer.reduce(painting, new Action.GoToHistory(1)).masking())
                .as("the lower layer was there already")
                .isPresent();
        assertThat(Reducer.reduce(painting, new Action.DocumentOpened(Docs.document(9)))
                        .masking())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ToolId.class)
    void anotherToolEndsItButForTheHand(ToolId tool) {
        boolean stays = tool == ToolId.BRUSH || tool == ToolId.ERASER || tool == ToolId.HAND;
        EditorState next = Reducer.reduce(painting, new Action.ChooseTool(tool));
        assertThat(next.masking().isPresent()).isEqualTo(stays);
        assertThat(next.tool()).isEqualTo(tool);
    }

    @Test
    void whatWorksOnTheSelectionEndsItAndRemovingWaits() {
        assertThat(Reducer.reduce(painting, new Action.AddMaskStep(Docs.INVERT)).masking())
                .isEmpty();
        EditorState removing = Reducer.reduce(painting, new Action.RemoveSelected(""));
        assertThat(removing.notice()).contains(Notice.info("notice.mask.leave"));
        assertThat(painting.canRemove()).isFalse();
    }

    /** A stroke keeps the tiles that it changed, and the history forgets the oldest where they are too many. */
    @Test
    void undoTakesNoMoreMemoryThanAllowed() {
        EditorState state = painting.withHistory(
                new History(painting.history().entries(), painting.history().position(), 6_000));
        for (int i = 0; i < 60; i++) {
            state = Reducer.reduce(state, stroke(0, i % 18, i / 18 % 2 == 0));
        }
        Footprint footprint = new Footprint();
        state.history().entries().forEach(entry -> footprint.add(entry.document()));
        assertThat(footprint.bytes()).isLessThanOrEqualTo(6_000);
        assertThat(state.history().entries()).hasSizeBetween(2, 40);
        assertThat(state.history().canUndo()).isTrue();
    }

    private static Action.StrokeLayerMask stroke(int layer, int column, boolean erase) {
        return new Action.StrokeLayerMask(
                layer, new BrushStep(List.of(ImagePoint.centreOf(column, 1)), new Brush(1, 1, erase)));
    }

    private static Optional<LayerMask> mask(EditorState state, int index) {
        return ((EditLayer) document(state).layers().get(index)).mask();
    }

    private static String label(EditorState state) {
        return state.history().current().orElseThrow().labelKey();
    }

    private static Document document(EditorState state) {
        return state.document().orElseThrow();
    }
}
