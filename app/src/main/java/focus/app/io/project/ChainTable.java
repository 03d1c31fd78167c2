package focus.app.io.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers lists that mostly continue one another, as the steps in a history do, so that together they take no more room
 * than their differences: a list is its last link, and each link names the one before it and its own item. Items are told
 * apart by identity.
 */
final class ChainTable<T> {
    private final IdentityHashMap<T, Integer> ids = new IdentityHashMap<>();
    private final List<T> items = new ArrayList<>();
    private final Map<Long, Integer> known = new HashMap<>();
    private final List<int[]> links = new ArrayList<>();

    /** @return the number of the list's last link; -1 for the empty list */
    int add(List<T> list) {
        int last = -1;
        for (T item : list) {
            int id = id(item);
            int before = last;
            last = known.computeIfAbsent(((long) (before + 1) << 32) | id, key -> {
                links.add(new int[] {before, id});
                return links.size() - 1;
            });
        }
        return last;
    }

    private int id(T item) {
        return ids.computeIfAbsent(item, added -> {
            items.add(added);
            return items.size() - 1;
        });
    }

    List<T> items() {
        return items;
    }

    /** Items from {@code first} on: what came since somebody counted them. */
    List<T> itemsFrom(int first) {
        return items.subList(first, items.size());
    }

    /** Pairs: the link before (-1 for none) and the item. */
    List<int[]> links() {
        return links;
    }
}
