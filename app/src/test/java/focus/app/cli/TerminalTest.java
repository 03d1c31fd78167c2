package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final String CLEAR = "\r\u001b[K";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Terminal terminal(boolean interactive) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                interactive,
                false);
    }

    @Test
    void progressIsShownToAPersonAndTakenAwayBeforeTheNextLine() {
        Terminal terminal = terminal(true);
        CommandFeedback feedback = new CommandFeedback(terminal);

        feedback.progress("encode", 0.254);
        feedback.progress("encode", 0.254);
        feedback.progress("compare", -1);
        terminal.say("done");
        terminal.result("out.png");

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(CLEAR + "encode  25 %" + CLEAR + "compare" + CLEAR + "focus: done" + System.lineSeparator()
                        + CLEAR);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("out.png" + System.lineSeparator());
    }

    @Test
    void logFileGetsNoProgress() {
        Terminal terminal = terminal(false);

        new CommandFeedback(terminal).progress("encode", 0.5);
        terminal.say("done");

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("focus: done" + System.lineSeparator());
    }
}
