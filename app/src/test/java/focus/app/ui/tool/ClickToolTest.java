package focus.app.ui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.MaskStep.PromptStep;
import focus.inference.api.Prompt.Click;
import focus.inference.image.ImagePoint;
import org.junit.jupiter.api.Test;

class ClickToolTest {
    private final RecordingDesk desk = new RecordingDesk();
    private final ClickTool tool = new ClickTool();

    @Test
    void countsWhereTheButtonWentDown() {
        tool.pressed(desk.at(10.5, 20.25), desk);
        tool.dragged(desk.at(14, 22), desk);
        tool.released(desk.at(15, 22), desk);

        assertThat(desk.added).containsExactly(new PromptStep(new Click(new ImagePoint(10.5, 20.25), true)));
    }

    @Test
    void showsWhatIsPressedBeforeItCounts() {
        tool.pressed(desk.at(10, 20), desk);

        assertThat(tool.gesture()).isEqualTo(new Gesture.Pressed(new ImagePoint(10, 20), true));
        assertThat(desk.added).isEmpty();
    }

    @Test
    void rightButtonOrAltExcludes() {
        tool.pressed(desk.negative(10, 20), desk);
        tool.released(desk.negative(10, 20), desk);

        assertThat(desk.added).containsExactly(new PromptStep(new Click(new ImagePoint(10, 20), false)));
    }

    @Test
    void theToggleExcludesToo() {
        desk.positive = false;
        tool.pressed(desk.at(10, 20), desk);
        tool.released(desk.at(10, 20), desk);

        assertThat(desk.added).containsExactly(new PromptStep(new Click(new ImagePoint(10, 20), false)));
    }

    @Test
    void besideThePictureNothingHappens() {
        tool.pressed(desk.at(400, 20), desk);
        tool.released(desk.at(400, 20), desk);
        tool.pressed(desk.at(-0.1, 20), desk);
        tool.released(desk.at(3, 20), desk);

        assertThat(desk.added).isEmpty();
    }

    @Test
    void aCancelledClickDoesNotCount() {
        tool.pressed(desk.at(10, 20), desk);
        tool.cancel();
        tool.released(desk.at(10, 20), desk);

        assertThat(desk.added).isEmpty();
        assertThat(tool.gesture()).isEqualTo(new Gesture.None());
    }
}
