package focus.app.io.project;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something in a project file is not as it has to be; the message completes "the project ...". */
final class ProjectFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    ProjectFormatException(String message) {
        this(message, null);
    }

    ProjectFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
