package focus.app.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.cli.bench.WindowCase.Frame;
import org.junit.jupiter.api.Test;

class WindowCaseTest {
    @Test
    void aFrameIsReadAsItWasWritten() {
        Frame frame = new Frame(11.25, 16.5);

        assertThat(Frame.of(frame.line())).contains(frame);
    }

    @Test
    void whatElseTheProgramSaysIsNoFrame() {
        assertThat(Frame.of("focus: building")).isEmpty();
        assertThat(Frame.of("shown")).isEmpty();
    }
}
