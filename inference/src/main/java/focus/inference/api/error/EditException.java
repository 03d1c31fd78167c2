package focus.inference.api.error;

import org.jspecify.annotations.Nullable;

/** An edit cannot be made on this picture with this mask. */
public final class EditException extends FocusException {
    private static final long serialVersionUID = 1L;

    public EditException(String message) {
        super(message, null);
    }

    public EditException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
