package focus.app.io.picture;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file's content cannot be shown as a picture. The message is what follows the file's name in a sentence, without a
 * full stop: {@code "is cut off before its first row of pixels"}.
 */
public final class PictureFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    public PictureFormatException(String message) {
        super(message);
    }

    public PictureFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
