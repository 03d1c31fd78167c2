package focus.inference.api.error;

/**
 * Something the user must be told: the message says what happened, where, and what to do, in one or two sentences.
 * Subclasses decide the exit code of the command line.
 */
public abstract sealed class FocusException extends RuntimeException
        permits InputException, ModelException, EditException {
    private static final long serialVersionUID = 1L;

    protected FocusException(String message, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
    }
}
