package focus.app.cli;

/** The command line's contract with scripts. */
public enum ExitCode {
    DONE(0),
    /** A defect of the program itself; nothing the caller could have done better. */
    DEFECT(1),
    USAGE(2),
    BAD_INPUT(3),
    MODEL(4),
    CANCELLED(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
