package focus.app.ui.tile;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tiles by what they show, the longest unused leaving first when there are too many bytes. Not thread-safe.
 *
 * @param <T> an image, in tests anything
 */
final class TileCache<T> {
    private long budget;
    private final Map<TileKey, Entry<T>> entries = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<TileAddress, TileKey> newest = new HashMap<>();
    private long bytes;

    /** @param budget bytes; one tile is always kept, however large */
    TileCache(long budget) {
        this.budget = budget;
    }

    private record Entry<T>(T tile, long bytes) {}

    /** Another budget, obeyed from the next {@link #put} on. */
    void limit(long newBudget) {
        budget = newBudget;
    }

    void put(TileKey key, T tile, long size) {
        Entry<T> before = entries.put(key, new Entry<>(tile, size));
        bytes += size - (before == null ? 0 : before.bytes());
        newest.put(key.address(), key);
        Iterator<Map.Entry<TileKey, Entry<T>>> oldest = entries.entrySet().iterator();
        while (bytes > budget && entries.size() > 1) {
            Map.Entry<TileKey, Entry<T>> next = oldest.next();
            bytes -= next.getValue().bytes();
            newest.remove(next.getKey().address(), next.getKey());
            oldest.remove();
        }
    }

    /** Counts as use. */
    Optional<T> get(TileKey key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::tile);
    }

    boolean contains(TileKey key) {
        return entries.containsKey(key);
    }

    /** The tile last put or shown at this place, whatever edits it has: better than a blurred one. Counts as use. */
    Optional<T> latest(TileAddress address) {
        @Nullable TileKey key = newest.get(address);
        return key == null ? Optional.empty() : get(key);
    }

    /** Notes that this is what stands on the screen at its place. */
    void shown(TileKey key) {
        newest.put(key.address(), key);
    }

    void clear() {
        entries.clear();
        newest.clear();
        bytes = 0;
    }

    long bytes() {
        return bytes;
    }
}
