package focus.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.MaskStep;
import focus.app.model.Selection;
import focus.app.state.Action;
import focus.app.state.EditorState;
import focus.app.state.EditorStore;
import focus.app.state.Hover;
import focus.app.state.Job;
import focus.app.state.SelectionView;
import focus.app.state.ToolId;
import focus.app.ui.tool.Gesture;
import focus.app.ui.tool.Pointer;
import focus.app.ui.tool.PointerLook;
import focus.app.ui.tool.Tools;
import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.ViewSize;
import focus.app.ui.viewport.Viewport;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The canvas without a node or a toolkit. */
class CanvasModelTest {
    private final EditorStore store = new EditorStore(EditorState.initial());
    private final HandRest rest = new HandRest();
    private final CanvasModel model = new CanvasModel(store, Tools.standard(), rest, () -> {});
    private final RasterSource picture = TestPictures.picture(PixelBlock.allocate(400, 300, PixelFormat.SRGB8));

    @BeforeEach
    void open() {
        model.viewports().resize(new ViewSize(400, 300), 0);
        store.dispatch(new Action.DocumentOpened(Document.opened(1, Path.of("a.png"), Clip.photo(picture))));
    }

    @Test
    void aStrokeIsShownUntilTheMaskHasIt() {
        MaskStep stroke = paint();
        assertThat(model.unpainted()).isEqualTo(List.of(stroke));

        answer();

        assertThat(model.unpainted()).isEmpty();
    }

    @Test
    void aStrokeThatIsTakenBackBeforeTheMaskHasItIsNotShown() {
        MaskStep first = paint();
        paint(90);
        assertThat(model.unpainted()).hasSize(2);

        store.dispatch(new Action.Undo());

        assertThat(model.unpainted()).isEqualTo(List.of(first));
    }

    @Test
    void aPreviewIsOnlyLookedAtAndItsViewStaysWhenThePictureIsThere() {
        RasterSource coarse = TestPictures.picture(PixelBlock.allocate(800, 300, PixelFormat.SRGB8));
        store.dispatch(new Action.JobStarted(new Job(7, Job.Kind.OPEN, "", -1)));
        store.dispatch(new Action.ChooseTool(ToolId.BRUSH));

        store.dispatch(new Action.JobPreviewed(7, coarse));

        assertThat(model.viewport().picture()).isEqualTo(coarse.size());
        assertThat(model.look()).isEqualTo(PointerLook.HAND);
        model.viewports().zoomBy(4, new ViewPoint(10, 10));
        Viewport chosen = model.viewport();

        RasterSource whole = TestPictures.picture(PixelBlock.allocate(800, 300, PixelFormat.SRGB8));
        store.dispatch(new Action.DocumentOpened(Document.opened(2, Path.of("b.jpg"), Clip.photo(whole))));
        store.dispatch(new Action.JobEnded(7));

        assertThat(model.viewport()).isEqualTo(chosen);
        assertThat(model.look()).isEqualTo(PointerLook.RING);
    }

    @Test
    void theOldPictureIsFittedAgainWhenThePreviewedOneCannotBeOpened() {
        RasterSource coarse = TestPictures.picture(PixelBlock.allocate(800, 300, PixelFormat.SRGB8));
        store.dispatch(new Action.JobStarted(new Job(7, Job.Kind.OPEN, "", -1)));
        store.dispatch(new Action.JobPreviewed(7, coarse));

        store.dispatch(new Action.JobEnded(7));

        assertThat(model.viewport().picture()).isEqualTo(picture.size());
        assertThat(model.viewport()).isEqualTo(model.viewport().fit());
    }

    @Test
    void aStrokeThatIsRefusedIsNotShown() {
        store.dispatch(new Action.JobStarted(new Job(7, Job.Kind.EDIT, "", -1)));

        paint();

        assertThat(store.state().document().orElseThrow().selection().steps()).isEmpty();
        assertThat(model.unpainted()).isEmpty();
    }

    @Test
    void anotherToolEndsTheGesture() {
        store.dispatch(new Action.ChooseTool(ToolId.BRUSH));
        model.press(at(10, 10), false);
        assertThat(model.gesture()).isInstanceOf(Gesture.Stroke.class);

        store.dispatch(new Action.ChooseTool(ToolId.BOX));
        model.release(at(50, 50));

        assertThat(model.gesture()).isEqualTo(new Gesture.None());
        assertThat(store.state().document().orElseThrow().selection().steps()).isEmpty();
    }

    @Test
    void aSecondButtonDoesNotDisturbTheGesture() {
        store.dispatch(new Action.ChooseTool(ToolId.BRUSH));
        model.press(at(10, 10), false);
        model.press(at(200, 200), true);
        model.release(at(50, 10));

        assertThat(store.state().document().orElseThrow().selection().steps()).hasSize(1);
    }

    @Test
    void theUntouchedPictureCanBeMovedButNotWorkedOn() {
        store.dispatch(new Action.ShowBefore(true));

        model.press(at(10, 10), false);
        model.release(at(10, 10));

        assertThat(model.look()).isEqualTo(PointerLook.HAND);
        assertThat(store.state().document().orElseThrow().selection().steps()).isEmpty();
    }

    @Test
    void spaceTurnsEveryToolIntoAHand() {
        store.dispatch(new Action.ChooseTool(ToolId.ERASER));
        assertThat(model.look()).isEqualTo(PointerLook.RING);

        model.setPanning(true);
        assertThat(model.look()).isEqualTo(PointerLook.HAND);

        model.setPanning(false);
        assertThat(model.look()).isEqualTo(PointerLook.RING);
    }

    @Test
    void anotherDocumentIsFitted() {
        model.scroll(20, true, new ViewPoint(100, 100));
        assertThat(model.viewport().scale()).isGreaterThan(3);

        store.dispatch(new Action.DocumentOpened(Document.opened(2, Path.of("b.png"), Clip.photo(picture))));

        assertThat(model.viewport().scale()).isEqualTo(1);
    }

    @Test
    void anEditOfTheSameDocumentLeavesTheViewAlone() {
        model.scroll(8, true, new ViewPoint(100, 100));
        double scale = model.viewport().scale();

        paint();
        answer();

        assertThat(model.viewport().scale()).isEqualTo(scale);
    }

    /** A pointer that rests when the test says so. */
    private static final class HandRest implements HoverAim.Rest {
        private Runnable waiting = () -> {};

        @Override
        public void begin(Runnable then) {
            waiting = then;
        }

        @Override
        public void cancel() {
            waiting = () -> {};
        }

        void rests() {
            Runnable then = waiting;
            waiting = () -> {};
            then.run();
        }
    }

    private Optional<Prompt.Click> pointed() {
        return store.state().select().hover().map(Hover::click);
    }

    @Test
    void aRestingPointerAsksWhatAClickWouldSelect() {
        store.dispatch(new Action.PictureReady(1, picture));

        model.hover(at(30, 40));
        assertThat(pointed()).isEmpty();
        rest.rests();

        assertThat(pointed()).contains(new Prompt.Click(new ImagePoint(30, 40), true));
        assertThat(store.state().document().orElseThrow().selection().steps()).isEmpty();
    }

    @Test
    void whatWasFoundStaysWhileThePointerIsOnItAndGoesWithThePointer() {
        store.dispatch(new Action.PictureReady(1, picture));
        model.hover(at(30, 40));
        rest.rests();
        Selection selection = store.state().document().orElseThrow().selection();
        Mask found = Mask.empty(picture.size())
                .paint(new ImageRect(20, 20, 40, 40), (samples, part) -> Arrays.fill(samples, (byte) 255));
        store.dispatch(new Action.PointedAt(selection, pointed().orElseThrow(), found));

        model.hover(at(35, 45));
        assertThat(store.state().select().hover().flatMap(Hover::found)).contains(found);
        model.hover(at(70, 45));
        assertThat(pointed()).isEmpty();
        rest.rests();
        assertThat(pointed()).isPresent();
        model.hoverEnded();
        assertThat(pointed()).isEmpty();
    }

    @Test
    void nothingIsAskedWhereNoClickIsPossible() {
        store.dispatch(new Action.PictureReady(1, picture));
        for (Runnable first : List.<Runnable>of(
                () -> model.hover(at(-5, 40)),
                () -> {
                    store.dispatch(new Action.ChooseTool(ToolId.BRUSH));
                    model.hover(at(30, 40));
                },
                () -> {
                    store.dispatch(new Action.ChooseTool(ToolId.CLICK));
                    store.dispatch(new Action.SetSelectionView(SelectionView.DEFAULT.withHover(false)));
                    model.hover(at(30, 40));
                })) {
            first.run();
            rest.rests();
            assertThat(pointed()).isEmpty();
        }
    }

    @Test
    void aPressEndsThePointing() {
        store.dispatch(new Action.PictureReady(1, picture));
        model.hover(at(30, 40));
        rest.rests();

        model.press(at(30, 40), false);

        assertThat(pointed()).isEmpty();
    }

    private MaskStep paint() {
        return paint(10);
    }

    private MaskStep paint(double y) {
        store.dispatch(new Action.ChooseTool(ToolId.BRUSH));
        model.press(at(10, y), false);
        model.drag(at(60, y + 10));
        model.release(at(60, y + 10));
        List<MaskStep> steps =
                store.state().document().orElseThrow().selection().steps();
        return steps.isEmpty() ? new MaskStep.InvertStep() : steps.getLast();
    }

    private void answer() {
        Document document = store.state().document().orElseThrow();
        Selection selection = document.selection();
        store.dispatch(new Action.SelectionComputed(
                document.id(),
                document.working(),
                new Selection(selection.steps(), Optional.empty(), selection.mask(), true)));
    }

    private Pointer at(double x, double y) {
        ViewPoint view = new ViewPoint(x, y);
        return new Pointer(model.viewport().toPicture(view), view, false, false);
    }
}
