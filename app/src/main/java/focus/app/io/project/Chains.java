package focus.app.io.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads back the lists that a {@link ChainTable} has numbered. */
final class Chains<T> {
    private final List<T> items;
    private final List<int[]> links;
    private final Map<Integer, List<T>> made = new HashMap<>();
    private long budget;

    /** @param budget how many elements all lists together may have */
    Chains(List<T> items, JsonInput json, long budget) throws ProjectFormatException {
        this.items = items;
        this.budget = budget;
        links = new ArrayList<>();
        for (JsonInput link : json.items()) {
            List<JsonInput> pair = link.items(2);
            int before = pair.get(0).integer(-1, links.size() - 1);
            links.add(new int[] {before, pair.get(1).integer(0, items.size() - 1)});
        }
    }

    int size() {
        return links.size();
    }

    /** @return the link before and the item of one link */
    int[] link(int index) {
        return links.get(index);
    }

    /** The list that ends with the link that {@code json} names. */
    List<T> list(JsonInput json) throws ProjectFormatException {
        int last = json.integer(-1, links.size() - 1);
        List<T> known = made.get(last);
        if (known != null) {
            return known;
        }
        List<T> list = new ArrayList<>();
        for (int at = last; at >= 0; at = links.get(at)[0]) {
            if (--budget < 0) {
                throw json.wrong("far longer lists than any real project");
            }
            list.add(items.get(links.get(at)[1]));
        }
        Collections.reverse(list);
        List<T> done = List.copyOf(list);
        made.put(last, done);
        return done;
    }
}
