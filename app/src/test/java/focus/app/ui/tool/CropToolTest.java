package focus.app.ui.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.app.model.CropDraft;
import focus.app.model.CropRatio;
import focus.app.model.CropRect;
import focus.app.state.CropState;
import focus.app.state.ToolId;
import focus.app.ui.viewport.ViewPoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a picture of 400 x 300 that shows at 200 %. */
class CropToolTest {
    private final RecordingDesk desk = new RecordingDesk();
    private final CropTool tool = new CropTool();

    @BeforeEach
    void frame() {
        start(CropDraft.of(new ImageSize(400, 300), new ImageRect(100, 100, 200, 100)));
    }

    private void start(CropDraft draft) {
        desk.crop = Optional.of(new CropState(draft, false, ToolId.CLICK));
    }

    @Test
    void cornersAndEdgesMoveAndTheOppositeOnesStay() {
        drag(100, 100, 80, 90);
        assertFrame(80, 90, 220, 110);
        drag(300, 150, 350, 270);
        assertFrame(80, 90, 270, 110);
        drag(200, 200, 10, 290);
        assertFrame(80, 90, 270, 200);
    }

    @Test
    void theInsideMovesTheFrameAndThePictureHoldsIt() {
        drag(200, 150, 150, 140);
        assertFrame(50, 90, 200, 100);
        drag(150, 140, 900, -400);
        assertFrame(200, 0, 200, 100);
    }

    @Test
    void outsideANewFrameIsDrawnAndAPressAloneChangesNothing() {
        drag(20, 20, 70, 60);
        assertFrame(20, 20, 50, 40);
        drag(390, 290, 391, 290);
        assertFrame(20, 20, 50, 40);
    }

    @Test
    void aRatioIsKeptWhereverItIsTaken() {
        start(draft().withRatio(CropRatio.SQUARE, false));
        CropRect square = draft().frame();
        assertThat(square.width()).isCloseTo(square.height(), within(1e-9));
        drag(square.right(), square.bottom(), 399, 299);
        assertThat(draft().frame().width()).isCloseTo(draft().frame().height(), within(1e-6));
        drag(draft().frame().x(), 150, 0, 150);
        assertThat(draft().frame().width()).isCloseTo(draft().frame().height(), within(1e-6));
        assertThat(draft().step().fits(new ImageSize(400, 300))).isTrue();
    }

    @Test
    void controlDrawsWhatIsToLieLevel() {
        tool.pressed(control(100, 100), desk);
        tool.dragged(control(200, 110), desk);
        assertThat(tool.gesture())
                .isEqualTo(new Gesture.Level(
                        control(100, 100).point(), control(200, 110).point()));
        tool.released(control(200, 110), desk);
        assertThat(draft().degrees()).isCloseTo(-5.71, within(1e-9));
        tool.pressed(control(100, 100), desk);
        tool.released(control(101, 100), desk);
        assertThat(draft().degrees()).isCloseTo(-5.71, within(1e-9));
    }

    @Test
    void theButtonDoesTheSameOnceAndAnUprightLineStandsUpright() {
        desk.crop = desk.crop.map(crop -> crop.withLevelling(true));
        drag(200, 50, 204, 250);
        assertThat(draft().degrees()).isCloseTo(1.15, within(1e-9));
        assertThat(desk.crop.orElseThrow().levelling()).isFalse();
    }

    @Test
    void arrowsMoveAndWithShiftResize() {
        assertThat(tool.nudged(1, 0, false, desk)).isTrue();
        tool.nudged(0, -1, false, desk);
        assertFrame(101, 99, 200, 100);
        tool.nudged(1, 0, true, desk);
        tool.nudged(0, -1, true, desk);
        assertFrame(101, 99, 201, 99);
    }

    @Test
    void enterCropsAndEscapeGivesUp() {
        assertThat(tool.confirmed(desk)).isTrue();
        assertThat(desk.ended).containsExactly("applied");
        tool.pressed(desk.at(100, 100), desk);
        tool.dragged(desk.at(20, 20), desk);
        assertThat(tool.escaped(desk)).isTrue();
        assertFrame(100, 100, 200, 100);
        assertThat(desk.ended).as("only the gesture").hasSize(1);
        tool.escaped(desk);
        assertThat(desk.ended).containsExactly("applied", "cancelled");
    }

    @Test
    void thePointerTellsWhatAPressWouldDo() {
        assertThat(look(200, 150)).isEqualTo(PointerLook.MOVE);
        assertThat(look(300, 150)).isEqualTo(PointerLook.RESIZE_ACROSS);
        assertThat(look(200, 98)).isEqualTo(PointerLook.RESIZE_DOWN);
        assertThat(look(101, 101)).isEqualTo(PointerLook.RESIZE_FALLING);
        assertThat(look(299, 101)).isEqualTo(PointerLook.RESIZE_RISING);
        assertThat(look(20, 20)).isEqualTo(PointerLook.CROSSHAIR);
    }

    private PointerLook look(double x, double y) {
        tool.hovered(desk.at(x, y), desk);
        return tool.look();
    }

    private Pointer control(double x, double y) {
        Pointer at = desk.at(x, y);
        return new Pointer(at.point(), new ViewPoint(at.view().x(), at.view().y()), false, false, true);
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        tool.pressed(desk.at(fromX, fromY), desk);
        tool.dragged(desk.at(toX, toY), desk);
        tool.released(desk.at(toX, toY), desk);
    }

    private CropDraft draft() {
        return desk.crop.orElseThrow().draft();
    }

    private void assertFrame(double x, double y, double width, double height) {
        CropRect frame = draft().frame();
        assertThat(frame.x()).isCloseTo(x, within(1e-6));
        assertThat(frame.y()).isCloseTo(y, within(1e-6));
        assertThat(frame.width()).isCloseTo(width, within(1e-6));
        assertThat(frame.height()).isCloseTo(height, within(1e-6));
    }
}
