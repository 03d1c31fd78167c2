package focus.inference.api.error;

import org.jspecify.annotations.Nullable;

/** A pack or a network is missing, damaged, of another shape than expected, or failed in running. */
public final class ModelException extends FocusException {
    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message, null);
    }

    public ModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
