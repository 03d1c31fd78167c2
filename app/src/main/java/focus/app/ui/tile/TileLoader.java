package focus.app.ui.tile;

import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * Reads tiles in the background, the most wanted first. What is wanted is said anew for every frame, so nothing is read
 * that has gone out of view meanwhile. Thread-safe.
 */
final class TileLoader {
    private static final Logger LOG = System.getLogger(TileLoader.class.getName());

    private final Executor background;
    private final int workers;
    private final Consumer<Loaded> sink;
    private final Deque<Wanted> queue = new ArrayDeque<>();
    private final Set<TileKey> running = new HashSet<>();
    private final Set<TileKey> failed = new HashSet<>();
    private int active;

    /**
     * @param source what to read
     * @param area in pixels of the key's level
     */
    record Wanted(TileKey key, RasterSource source, ImageRect area) {}

    record Loaded(Wanted wanted, Image image) {}

    /**
     * @param workers how many tiles may be read at once
     * @param sink told of each tile on the thread that read it
     */
    TileLoader(Executor background, int workers, Consumer<Loaded> sink) {
        this.background = background;
        this.workers = workers;
        this.sink = sink;
    }

    /** Replaces all that was wanted and not begun. */
    void want(List<Wanted> tiles) {
        int toStart;
        synchronized (this) {
            queue.clear();
            for (Wanted tile : tiles) {
                if (!running.contains(tile.key()) && !failed.contains(tile.key())) {
                    queue.add(tile);
                }
            }
            toStart = Math.min(workers - active, queue.size());
            active += toStart;
        }
        for (int i = 0; i < toStart; i++) {
            background.execute(this::drain);
        }
    }

    /** Forgets which tiles could not be read. */
    synchronized void forgetFailures() {
        failed.clear();
    }

    private void drain() {
        for (Wanted next = take(null); next != null; next = take(next)) {
            try {
                sink.accept(new Loaded(next, load(next)));
            } catch (CancellationException closed) {
                LOG.log(Level.DEBUG, "another picture is shown by now", closed);
            } catch (RuntimeException | Error failure) {
                // The coarser tile stays on screen; reading again would most likely fail again.
                LOG.log(Level.WARNING, "cannot show a part of the picture: " + next.area(), failure);
                synchronized (this) {
                    failed.add(next.key());
                }
            }
        }
    }

    private synchronized @Nullable Wanted take(@Nullable Wanted done) {
        if (done != null) {
            running.remove(done.key());
        }
        Wanted next = queue.poll();
        if (next == null) {
            active--;
        } else {
            running.add(next.key());
        }
        return next;
    }

    private static Image load(Wanted wanted) {
        PixelBlock block =
                wanted.source().readSrgb(wanted.area(), wanted.key().address().level());
        return TileImages.of(block);
    }
}
