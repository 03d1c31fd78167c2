package focus.app.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.app.model.Clip;
import focus.app.model.Document;
import focus.app.model.EditStep;
import focus.app.model.FrameStep;
import focus.app.model.MaskStep;
import focus.app.state.Action;
import focus.app.state.SelectionView;
import focus.app.state.ToolId;
import focus.app.ui.canvas.CanvasStage.Shot;
import focus.app.ui.viewport.ViewPoint;
import focus.app.ui.viewport.Viewport;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Mask;
import focus.inference.api.Prompt;
import focus.inference.image.ColourProfile;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PatchedRaster;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PictureCanvasTest {
    @SuppressWarnings("NullAway.Init")
    private CanvasStage stage;

    @Start
    void start(Stage window) {
        stage = new CanvasStage(window);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void anOpenedPictureIsFittedAndShownInItsColours() {
        stage.open(TestPictures.PHOTO);

        assertThat(stage.viewport().scale()).isEqualTo(752 / 3000.0);
        assertSimilar(stage.colourAt(new ImagePoint(1500, 1000)), Color.rgb(127, 127, 0));
        assertSimilar(stage.colourAt(new ImagePoint(300, 1800)), Color.rgb(25, 229, 0));
        assertThat(stage.colourAt(new ViewPoint(5, 300))).isEqualTo(Color.BLACK);
    }

    @Test
    void pixelsAreSquaresFromTwoHundredPercentOn() {
        stage.open(TestPictures.gradient(64, 64));
        stage.zoom(10, new ImagePoint(32, 32));
        ViewPoint left = stage.viewport().toView(new ImagePoint(30, 30));

        Shot shot = stage.shot();
        Color first = shot.at(left.x() + 1, left.y() + 5);
        Color last = shot.at(left.x() + 9, left.y() + 5);
        Color next = shot.at(left.x() + 11, left.y() + 5);

        assertThat(last).isEqualTo(first);
        assertThat(next).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.26, 0.37, 0.6, 0.83, 1, 1.5, 1.9})
    void tilesMeetWithoutASeam(double scale) {
        stage.open(TestPictures.PHOTO);
        stage.zoom(scale, new ImagePoint(1500, 1000));

        Shot shot = stage.shot();

        // Red grows by less than one level a pixel; a seam or a doubled column would jump.
        for (int x = 40; x < 760; x++) {
            double here = shot.at(x, 300).getRed() * 255;
            assertThat(shot.at(x + 1, 300).getRed() * 255 - here)
                    .as("from column %d to the next", x)
                    .isBetween(-1.0, 2.0);
        }
    }

    @Test
    void everyZoomIsTold() {
        List<Double> told = new ArrayList<>();
        stage.open(TestPictures.gradient(600, 400));
        stage.fx(() -> stage.canvas
                .zoomProperty()
                .subscribe(() -> told.add(stage.canvas.zoomProperty().getValue())));

        stage.scroll(new ViewPoint(400, 300), 4, false);
        stage.scroll(new ViewPoint(400, 300), 4, false);
        stage.scroll(new ViewPoint(400, 300), -4, false);

        assertThat(told).containsExactly(2.0, 4.0, 2.0);
    }

    @Test
    void theWheelZoomsAndKeepsThePointUnderThePointer() {
        stage.open(TestPictures.PHOTO);
        ViewPoint at = new ViewPoint(300, 220);
        ImagePoint under = stage.viewport().toPicture(at);

        for (int i = 0; i < 12; i++) {
            stage.scroll(at, 1, false);
        }

        Viewport after = stage.viewport();
        assertThat(after.scale()).isCloseTo(8 * 752 / 3000.0, within(1e-9));
        assertThat(after.toView(under).distance(at)).isLessThan(8);
    }

    @Test
    void dragsWithTheHandTheMiddleButtonAndSpacePan() {
        stage.open(TestPictures.PHOTO);
        stage.zoom(1, new ImagePoint(1500, 1000));
        Viewport before = stage.viewport();

        stage.drag(MouseButton.MIDDLE, new ViewPoint(300, 300), new ViewPoint(310, 295));
        stage.key(KeyEvent.KEY_PRESSED, KeyCode.SPACE, false);
        stage.drag(MouseButton.PRIMARY, new ViewPoint(300, 300), new ViewPoint(330, 300));
        stage.key(KeyEvent.KEY_RELEASED, KeyCode.SPACE, false);
        stage.dispatch(new Action.ChooseTool(ToolId.HAND));
        stage.drag(MouseButton.PRIMARY, new ViewPoint(300, 300), new ViewPoint(300, 325));

        assertThat(stage.viewport().originX() - before.originX()).isEqualTo(40);
        assertThat(stage.viewport().originY() - before.originY()).isEqualTo(20);
        assertThat(stage.steps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 8})
    void theMaskIsTintedInsideOutlinedAtItsEdgeAndNowhereElse(double scale) {
        stage.open(TestPictures.BLACK);
        stage.zoom(scale, new ImagePoint(1500, 1000));
        ImageRect rectangle = new ImageRect(1500, 800, 900, 400);
        stage.select(rectangle(rectangle), new MaskStep.InvertStep());

        ViewPoint edge = stage.viewport().toView(new ImagePoint(1500, 1000));
        Color inside = stage.colourAt(new ViewPoint(edge.x() + 12, edge.y()));
        Color outside = stage.colourAt(new ViewPoint(edge.x() - 12, edge.y()));
        double brightest = brightest(edge);

        assertThat(inside.getBlue()).isCloseTo(0.45, within(0.02));
        assertThat(outside).isEqualTo(Color.BLACK);
        assertThat(brightest).isGreaterThan(0.6);
    }

    @Test
    void theOverlayHasTheChosenColourAndMarchingAntsHaveNone() {
        stage.open(TestPictures.BLACK);
        stage.zoom(1, new ImagePoint(1500, 1000));
        stage.select(rectangle(new ImageRect(1500, 800, 900, 400)), new MaskStep.InvertStep());
        ViewPoint edge = stage.viewport().toView(new ImagePoint(1500, 1000));
        ViewPoint inside = new ViewPoint(edge.x() + 12, edge.y());

        SelectionView red = SelectionView.DEFAULT.withColour(0xFF0000).withOpacity(80);
        stage.dispatch(new Action.SetSelectionView(red));
        assertSimilar(stage.colourAt(inside), Color.color(0.8, 0, 0));

        stage.dispatch(new Action.SetSelectionView(red.withAnts(true).withStill(true)));
        assertThat(stage.colourAt(inside)).isEqualTo(Color.BLACK);
        CanvasStage.Shot shot = stage.shot();
        List<Double> along = IntStream.range(-16, 16)
                .mapToObj(dy -> IntStream.rangeClosed(-1, 1)
                        .mapToDouble(dx -> shot.at(edge.x() + dx, edge.y() + dy).getBrightness())
                        .max()
                        .orElseThrow())
                .toList();
        assertThat(along).anyMatch(white -> white > 0.6).anyMatch(black -> black < 0.1);
    }

    @Test
    void theOtherObjectsShowDimmerInTheirOwnColoursUnlessHidden() {
        stage.open(TestPictures.BLACK);
        stage.zoom(1, new ImagePoint(1500, 1000));
        ImagePoint first = new ImagePoint(1300, 1000);
        ImagePoint second = new ImagePoint(1700, 1000);
        stage.dispatch(new Action.SetSelectionView(SelectionView.DEFAULT.withOpacity(80)));
        stage.select(rectangle(new ImageRect(1200, 800, 200, 400)), new MaskStep.InvertStep());
        stage.dispatch(new Action.AddObject());
        stage.dispatch(new Action.SetObjectColour(1, 0xFF0000));
        stage.select(rectangle(new ImageRect(1600, 800, 200, 400)), new MaskStep.InvertStep());

        assertSimilar(stage.colourAt(second), Color.color(0.8, 0, 0));
        Color dim = Color.color(0.4 * 0x3D / 255, 0.4 * 0x7E / 255, 0.4);
        assertSimilar(stage.colourAt(first), dim);
        stage.dispatch(new Action.ActivateObject(0));
        assertSimilar(stage.colourAt(second), Color.color(0.4, 0, 0));
        stage.dispatch(new Action.ShowObject(1, false));
        assertThat(stage.colourAt(second)).isEqualTo(Color.BLACK);
        stage.dispatch(new Action.ShowObject(0, false));
        assertThat(stage.colourAt(first)).isEqualTo(Color.BLACK);
    }

    @Test
    void whatAClickWouldSelectIsOutlinedUntilThePointerGoes() {
        Document document = stage.open(TestPictures.BLACK);
        stage.zoom(1, new ImagePoint(1500, 1000));
        stage.dispatch(new Action.PictureReady(document.id(), document.working()));
        Prompt.Click click = new Prompt.Click(new ImagePoint(1600, 1000), true);
        stage.dispatch(new Action.PointAt(Optional.of(click)));
        stage.dispatch(
                new Action.PointedAt(document.selection(), click, rectangle(new ImageRect(1500, 800, 900, 400))));
        stage.frames();
        ViewPoint edge = stage.viewport().toView(new ImagePoint(1500, 1000));

        assertThat(brightest(edge)).isGreaterThan(0.6);
        assertThat(stage.colourAt(new ViewPoint(edge.x() + 12, edge.y()))).isEqualTo(Color.BLACK);
        assertThat(anchor()).isEmpty();
        stage.mouse(MouseEvent.MOUSE_EXITED, new ImagePoint(1600, 1000), MouseButton.NONE, CanvasStage.Held.NONE);
        stage.frames();
        assertThat(brightest(edge)).isZero();
    }

    private double brightest(ViewPoint edge) {
        CanvasStage.Shot shot = stage.shot();
        return IntStream.rangeClosed(-2, 2)
                .mapToDouble(dx -> shot.at(edge.x() + dx, edge.y()).getBrightness())
                .max()
                .orElseThrow();
    }

    @Test
    void theAnchorIsWhereTheMaskShows() {
        stage.open(TestPictures.BLACK);
        stage.zoom(1, new ImagePoint(1500, 1000));
        assertThat(anchor()).isEmpty();
        ImageRect rectangle = new ImageRect(1500, 900, 900, 50);

        stage.select(rectangle(rectangle), new MaskStep.InvertStep());

        ViewPoint corner = stage.viewport().toView(new ImagePoint(1500, 900));
        assertThat(anchor()).hasValueSatisfying(bounds -> {
            assertThat(bounds.getMinX()).isEqualTo(corner.x());
            assertThat(bounds.getMinY()).isEqualTo(corner.y());
            assertThat(bounds.getMaxX()).isEqualTo(800);
            assertThat(bounds.getHeight()).isEqualTo(50);
        });
        stage.zoom(8, new ImagePoint(1000, 1000));
        stage.frames();
        assertThat(anchor()).isEmpty();
    }

    @Test
    void beforeShowsTheUntouchedPictureWithoutItsMask() {
        RasterSource original = TestPictures.BLACK;
        stage.open(edited(original, new ImageRect(1000, 800, 900, 400)));
        stage.select(Mask.full(TestPictures.SIZE), new MaskStep.InvertStep());
        ImagePoint point = new ImagePoint(1200, 1000);
        assertSimilar(stage.colourAt(point), Color.rgb(168, 197, 255));

        stage.dispatch(new Action.ShowBefore(true));
        assertThat(stage.colourAt(point)).isEqualTo(Color.BLACK);

        stage.dispatch(new Action.ShowBefore(false));
        assertSimilar(stage.colourAt(point), Color.rgb(168, 197, 255));
    }

    @Test
    void anEditAndItsUndoShow() {
        RasterSource original = TestPictures.BLACK;
        Document opened = stage.open(original);
        Document edited = edited(original, new ImageRect(1000, 800, 900, 400));
        ImagePoint point = new ImagePoint(1200, 1000);

        stage.dispatch(new Action.EditFinished(
                opened.id(), opened.working(), edited.edits().getFirst(), edited.working()));
        assertThat(stage.colourAt(point)).isEqualTo(Color.WHITE);

        stage.dispatch(new Action.Undo());
        assertThat(stage.colourAt(point)).isEqualTo(Color.BLACK);
    }

    @Test
    void aCroppedPictureIsFittedAnewAndItsBeforeHasTheSameFrame() {
        RasterSource original = TestPictures.BLACK;
        stage.open(edited(original, new ImageRect(1000, 800, 900, 400)));
        stage.colourAt(new ImagePoint(1200, 1000));

        stage.dispatch(new Action.Reframe(new FrameStep.Crop(new ImageRect(901, 703, 600, 400))));

        assertThat(stage.viewport().picture()).isEqualTo(new ImageSize(600, 400));
        ImagePoint inside = new ImagePoint(1200 - 901, 1000 - 703);
        assertThat(stage.colourAt(inside)).isEqualTo(Color.WHITE);
        assertThat(stage.colourAt(new ImagePoint(50, 50))).isEqualTo(Color.BLACK);
        stage.dispatch(new Action.ShowBefore(true));
        assertThat(stage.viewport().picture()).isEqualTo(new ImageSize(600, 400));
        assertThat(stage.colourAt(inside)).isEqualTo(Color.BLACK);
        stage.dispatch(new Action.ShowBefore(false));
        assertThat(stage.colourAt(inside)).isEqualTo(Color.WHITE);
        stage.dispatch(new Action.Undo());
        assertThat(stage.viewport().picture()).isEqualTo(TestPictures.SIZE);
        assertThat(stage.colourAt(new ImagePoint(1200, 1000))).isEqualTo(Color.WHITE);
    }

    @Test
    void aTransparentPictureLiesOnAChequerboard() {
        PixelFormat rgba = new PixelFormat(4, SampleType.U8, ColourProfile.SRGB);
        stage.open(TestPictures.picture(PixelBlock.allocate(600, 400, rgba)));
        ViewPoint corner = stage.viewport().toView(new ImagePoint(0, 0));

        assertThat(stage.colourAt(new ViewPoint(corner.x() + 4, corner.y() + 4)))
                .isEqualTo(Color.WHITE);
        assertThat(stage.colourAt(new ViewPoint(corner.x() + 12, corner.y() + 4)))
                .isEqualTo(Color.rgb(0xD9, 0xD9, 0xD9));
        assertThat(stage.colourAt(new ViewPoint(corner.x() - 4, corner.y() + 4)))
                .isEqualTo(Color.BLACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1x1", "40000x10", "10x4000"})
    void oddPicturesShow(String name) {
        int width = Integer.parseInt(name.substring(0, name.indexOf('x')));
        int height = Integer.parseInt(name.substring(name.indexOf('x') + 1));
        PixelBlock white = PixelBlock.allocate(width, height, PixelFormat.SRGB8);
        Arrays.fill(white.bytes(), (byte) 255);

        stage.open(TestPictures.picture(white));
        stage.zoom(4, new ImagePoint(width / 2.0, height / 2.0));

        assertThat(stage.colourAt(new ImagePoint(width / 2.0, height / 2.0))).isEqualTo(Color.WHITE);
    }

    private Optional<Bounds> anchor() {
        return stage.fx(() -> stage.canvas.maskAnchorProperty().get());
    }

    /** {@code original} with one white rectangle. */
    private static Document edited(RasterSource original, ImageRect region) {
        PixelBlock white = PixelBlock.allocate(region.width(), region.height(), PixelFormat.SRGB8);
        Arrays.fill(white.bytes(), (byte) 255);
        EditResult result = new EditResult(region, white, rectangle(region), "test");
        EditStep step = new EditStep(new EditOp.Remove(), "", List.of(), 0, result, 0);
        return Document.opened(1, Path.of("picture.png"), Clip.photo(original))
                .withEdit(step, new PatchedRaster(original, region, white));
    }

    private static Mask rectangle(ImageRect rectangle) {
        return Mask.empty(TestPictures.SIZE).paint(rectangle, (samples, area) -> Arrays.fill(samples, (byte) 255));
    }

    private static void assertSimilar(Color seen, Color expected) {
        assertThat(seen.getRed() * 255).isCloseTo(expected.getRed() * 255, within(3.0));
        assertThat(seen.getGreen() * 255).isCloseTo(expected.getGreen() * 255, within(3.0));
        assertThat(seen.getBlue() * 255).isCloseTo(expected.getBlue() * 255, within(3.0));
    }
}
