package focus.app.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Things to be closed when the program ends: the newest first, all of them even if one fails. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    <T extends AutoCloseable> T own(T thing) {
        open.push(thing);
        return thing;
    }

    /** @throws IllegalStateException with what the first failing part threw; a second call does nothing */
    @Override
    public void close() {
        @Nullable IllegalStateException failure = null;
        while (!open.isEmpty()) {
            AutoCloseable next = open.pop();
            try {
                next.close();
            } catch (Exception e) {
                if (failure == null) {
                    failure = new IllegalStateException(
                            "closing " + next.getClass().getSimpleName() + " failed", e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
