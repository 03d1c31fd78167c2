package focus.app.cli.bench;

import org.jspecify.annotations.Nullable;

/** A case cannot be measured: a child process did not start or stopped answering. */
public final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BenchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
