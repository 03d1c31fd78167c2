package focus.inference.api.error;

import org.jspecify.annotations.Nullable;

/** A file, folder or argument of the user's cannot be read, written or used. */
public final class InputException extends FocusException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message, null);
    }

    public InputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
