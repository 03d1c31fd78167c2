package focus.inference.image;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Gathers pixels until tiles are whole, puts these into a store, and makes the tiles of the smaller levels as soon as what
 * lies below them is there, on other threads while further pixels come in. So it holds no more than the tiles that are
 * under way: for rows from top to bottom, one row of tiles of each level.
 */
final class PyramidMaker {
    /** Whole tiles that wait for another thread, at most; beyond that the giving thread does the work itself. */
    private static final int WAITING = 24;

    private final List<TileGrid> levels;
    private final PixelFormat format;
    private final TileStore store;
    private final List<Map<Integer, Pending>> pending;
    private final Semaphore room = new Semaphore(WAITING);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** @param levels finest first, each half of the one before */
    PyramidMaker(List<TileGrid> levels, PixelFormat format, TileStore store) {
        this.levels = levels;
        this.format = format;
        this.store = store;
        this.pending = levels.stream()
                .<Map<Integer, Pending>>map(level -> new ConcurrentHashMap<>())
                .toList();
    }

    /**
     * A tile of which some pixels are there.
     *
     * @param missing how many are not
     */
    private record Pending(PixelBlock tile, AtomicInteger missing) {}

    /**
     * Copies pixels of the finest level; for one thread.
     *
     * @throws TileFileException if the store could not take earlier ones
     */
    void write(int x, int y, PixelBlock block) {
        throwIfFailed();
        levels.getFirst().forEachTile(new ImageRect(x, y, block.width(), block.height()), (index, area, part) -> {
            if (add(0, index, area, block, x, y, part)) {
                hand(index);
            }
        });
    }

    /**
     * Waits until all that was begun is done.
     *
     * @throws TileFileException if the store could not take it
     */
    void finish() {
        settle();
        throwIfFailed();
    }

    /** Waits as well, and forgets what is missing. */
    void abandon() {
        settle();
        pending.forEach(Map::clear);
    }

    /** Bytes of the tiles that are under way. */
    long pendingBytes() {
        return pending.stream()
                .flatMap(level -> level.values().stream())
                .mapToLong(each -> (long) each.tile.width() * each.tile.height() * format.bytesPerPixel())
                .sum();
    }

    /** @return whether the tile is whole now, which it is once */
    private boolean add(int level, int index, ImageRect area, PixelBlock block, int x, int y, ImageRect part) {
        Pending tile = pending.get(level).computeIfAbsent(index, key -> empty(area));
        tile.tile.copyFrom(block, part.x() - x, part.y() - y, part.x() - area.x(), part.y() - area.y(), part.size());
        int pixels = Math.toIntExact(part.area());
        return tile.missing.addAndGet(-pixels) == 0;
    }

    private Pending empty(ImageRect area) {
        PixelBlock tile = PixelBlock.allocate(area.width(), area.height(), format);
        return new Pending(tile, new AtomicInteger(Math.toIntExact(area.area())));
    }

    private void hand(int index) {
        if (!room.tryAcquire()) {
            complete(0, index);
            return;
        }
        ForkJoinPool.commonPool().execute(() -> {
            try {
                complete(0, index);
            } catch (RuntimeException | Error failed) {
                failure.compareAndSet(null, failed);
            } finally {
                room.release();
            }
        });
    }

    private void complete(int level, int index) {
        Pending whole = pending.get(level).remove(index);
        if (whole == null) {
            return;
        }
        if (level + 1 < levels.size()) {
            shrink(level, index, whole.tile);
        }
        store.put(level, index, whole.tile);
    }

    private void shrink(int level, int index, PixelBlock tile) {
        ImageRect area = levels.get(level).area(index);
        PixelBlock half = Mip.halve(tile);
        int x = area.x() / 2;
        int y = area.y() / 2;
        TileGrid above = levels.get(level + 1);
        int parent = above.indexAt(x, y);
        ImageRect part = new ImageRect(x, y, half.width(), half.height());
        if (add(level + 1, parent, above.area(parent), half, x, y, part)) {
            complete(level + 1, parent);
        }
    }

    /** Waits until the whole tiles are put away. */
    void settle() {
        room.acquireUninterruptibly(WAITING);
        room.release(WAITING);
    }

    private void throwIfFailed() {
        switch (failure.get()) {
            case null -> {}
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            default -> throw new IllegalStateException("a tile cannot be kept");
        }
    }
}
