package focus.app.ui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.ui.viewport.ViewPoint;
import org.junit.jupiter.api.Test;

class HandToolTest {
    private final RecordingDesk desk = new RecordingDesk();
    private final HandTool tool = new HandTool();

    @Test
    void dragsByDevicePixels() {
        tool.pressed(desk.at(10, 10), desk);
        tool.dragged(desk.at(15, 8), desk);
        tool.released(desk.at(15, 9), desk);

        assertThat(desk.panned).containsExactly(new ViewPoint(10, -4), new ViewPoint(0, 2));
        assertThat(desk.added).isEmpty();
    }

    @Test
    void afterACancelNothingMoves() {
        tool.pressed(desk.at(10, 10), desk);
        assertThat(tool.gesture()).isEqualTo(new Gesture.Dragging());
        tool.cancel();
        tool.dragged(desk.at(15, 8), desk);

        assertThat(desk.panned).isEmpty();
        assertThat(tool.gesture()).isEqualTo(new Gesture.None());
    }
}
