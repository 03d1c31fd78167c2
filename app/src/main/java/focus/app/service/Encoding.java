package focus.app.service;

import focus.inference.api.Feedback;
import focus.inference.api.Segmenter;
import focus.inference.api.Segmenter.EncodedPicture;
import focus.inference.image.RasterSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One picture's features, from the moment they are asked for to the moment their native memory is freed: exactly once,
 * by whoever comes last. Closing never waits: an encoding that is in use or not yet made is freed when that is over.
 */
final class Encoding implements AutoCloseable {
    private final RasterSource picture;
    private final ReentrantLock inUse = new ReentrantLock();
    private @Nullable EncodedPicture encoded; // guarded by this
    private boolean closed; // guarded by this

    Encoding(RasterSource picture) {
        this.picture = picture;
    }

    RasterSource picture() {
        return picture;
    }

    /**
     * Makes the features. Blocks for up to a second; called once.
     *
     * @throws CancellationException if this was closed meanwhile, or {@code feedback} was cancelled
     */
    void encode(Segmenter segmenter, Feedback feedback) {
        EncodedPicture made = segmenter.encode(picture, feedback);
        if (!keep(made)) {
            made.close();
            throw new CancellationException("the picture is not wanted any more");
        }
    }

    private synchronized boolean keep(EncodedPicture made) {
        if (!closed) {
            encoded = made;
        }
        return !closed;
    }

    synchronized boolean isReady() {
        return encoded != null && !closed;
    }

    /**
     * Runs {@code call} on the features, one call at a time; others wait.
     *
     * @throws CancellationException if this was closed
     */
    <T> T use(Function<EncodedPicture, T> call) {
        inUse.lock();
        try {
            return call.apply(required());
        } finally {
            inUse.unlock();
            freeIfIdle();
        }
    }

    private synchronized EncodedPicture required() {
        if (encoded == null || closed) {
            throw new CancellationException("the picture is not wanted any more");
        }
        return encoded;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        freeIfIdle();
    }

    private void freeIfIdle() {
        if (!inUse.tryLock()) {
            return; // whoever uses it comes here afterwards
        }
        EncodedPicture freed;
        try {
            freed = takeIfClosed();
        } finally {
            inUse.unlock();
        }
        if (freed != null) {
            freed.close();
        }
    }

    private synchronized @Nullable EncodedPicture takeIfClosed() {
        EncodedPicture taken = closed ? encoded : null;
        if (closed) {
            encoded = null;
        }
        return taken;
    }
}
