package focus.inference.internal.ort;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session together with its options, which must outlive it. Closing is for the last owner: {@link #release} hands the
 * pair on, so that a loading that fails half-way closes what it opened.
 */
final class LoadedSession implements AutoCloseable {
    private @Nullable SessionOptions options;
    private @Nullable OrtSession session;

    LoadedSession(SessionOptions options) {
        this.options = options;
    }

    /** By path, so that weights in files beside the graph are found. */
    OrtSession load(OrtEnvironment environment, Path file) throws OrtException {
        OrtSession opened = environment.createSession(file.toString(), Objects.requireNonNull(options));
        session = opened;
        return opened;
    }

    OrtSession session() {
        return Objects.requireNonNull(session, "closed or not loaded");
    }

    /** The same pair for a new owner; this object then owns nothing. */
    LoadedSession release() {
        LoadedSession next = new LoadedSession(Objects.requireNonNull(options));
        next.session = session;
        options = null;
        session = null;
        return next;
    }

    @Override
    public void close() throws OrtException {
        SessionOptions lastOptions = options;
        OrtSession lastSession = session;
        options = null;
        session = null;
        try (SessionOptions _ = lastOptions) {
            if (lastSession != null) {
                lastSession.close();
            }
        }
    }
}
