package focus.app.ui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.Combination;
import focus.app.model.MaskStep.AreaStep;
import focus.app.model.MaskStep.PromptStep;
import focus.inference.api.Prompt.Box;
import focus.inference.image.ImagePoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxToolTest {
    private final RecordingDesk desk = new RecordingDesk();
    private final BoxTool tool = new BoxTool();

    @Test
    void aBoxMayBeDrawnInAnyDirection() {
        tool.pressed(desk.at(100, 90), desk);
        tool.dragged(desk.at(60, 80), desk);
        tool.released(desk.at(40, 30), desk);

        assertThat(desk.added)
                .containsExactly(new PromptStep(new Box(new ImagePoint(40, 30), new ImagePoint(100, 90))));
    }

    @Test
    void aBoxStaysInsideThePicture() {
        tool.pressed(desk.at(-20, 10), desk);
        tool.released(desk.at(500, 900), desk);

        assertThat(desk.added)
                .containsExactly(new PromptStep(new Box(new ImagePoint(0, 10), new ImagePoint(400, 300))));
    }

    @Test
    void theRubberBandFollowsThePointer() {
        tool.pressed(desk.at(10, 10), desk);
        assertThat(tool.gesture()).isEqualTo(new Gesture.None());

        tool.dragged(desk.at(50, 40), desk);

        assertThat(tool.gesture()).isEqualTo(new Gesture.RubberBand(new ImagePoint(10, 10), new ImagePoint(50, 40)));
    }

    @Test
    void aBoxTooSmallToBeMeantIsIgnored() {
        tool.pressed(desk.at(10, 10), desk);
        tool.released(desk.at(11.2, 60), desk);

        assertThat(desk.added).isEmpty();
    }

    @Test
    void escDropsTheBox() {
        tool.pressed(desk.at(10, 10), desk);
        tool.dragged(desk.at(50, 40), desk);
        tool.cancel();
        tool.dragged(desk.at(60, 40), desk);
        tool.released(desk.at(60, 40), desk);

        assertThat(desk.added).isEmpty();
        assertThat(tool.gesture()).isEqualTo(new Gesture.None());
    }

    @Test
    void withoutTheNetworkTheBoxItselfIsTheNewSelection() {
        desk.select = desk.select.withFindObject(false);

        tool.pressed(desk.at(10, 20), desk);
        tool.released(desk.at(50, 40), desk);

        assertThat(desk.added).isEmpty();
        assertThat(desk.started)
                .containsExactly(new AreaStep(
                        List.of(
                                new ImagePoint(10, 20),
                                new ImagePoint(50, 20),
                                new ImagePoint(50, 40),
                                new ImagePoint(10, 40)),
                        Combination.ADD));
    }
}
