package focus.app.cli;

import java.io.PrintStream;

/**
 * Where commands write: results to {@code out}, all else to {@code err}.
 *
 * @param interactive whether a person watches {@code err}; progress is shown only then
 * @param debug whether errors show their stack trace
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean debug) {
    /** Set by the launcher script: Java itself cannot tell whether standard error is a terminal. */
    private static final String INTERACTIVE = "focus.interactive";

    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final String DEBUG = "FOCUS_DEBUG";

    /** The process's own streams. */
    public static Terminal system() {
        return new Terminal(System.out, System.err, Boolean.getBoolean(INTERACTIVE), "1".equals(System.getenv(DEBUG)));
    }

    Terminal withDebug() {
        return new Terminal(out, err, interactive, true);
    }

    /** One line of the result. */
    void result(String line) {
        clearLine();
        out.println(line);
        out.flush();
    }

    /** One line for a person. */
    void say(String line) {
        tell("focus: " + line);
    }

    /** One line for a person, as it is. */
    void tell(String line) {
        clearLine();
        err.println(line);
    }

    /** Shows this, without an end, in place of what {@code progress} showed before; only to a person. */
    void progress(String text) {
        if (interactive) {
            err.print(CLEAR_LINE + text);
            err.flush();
        }
    }

    private void clearLine() {
        progress("");
    }
}
