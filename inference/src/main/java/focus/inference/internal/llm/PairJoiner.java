package focus.inference.internal.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Joins the parts of one piece of text pair by pair: the best pair first, of equal ones the leftmost. Used once. */
final class PairJoiner {
    private final String[] parts; // "" where a part has gone into the one before it
    private final int[] next;
    private final int[] previous;
    private final Map<String, Integer> ranks;
    private final PriorityQueue<Pair> waiting =
            new PriorityQueue<>(Comparator.comparingInt(Pair::rank).thenComparingInt(Pair::left));

    /** Two neighbours as they were when they were found. */
    private record Pair(int rank, int left, int right, String one, String other) {}

    /**
     * @param parts taken over
     * @param ranks by the two parts with a space between them; the lowest is the best
     */
    PairJoiner(String[] parts, Map<String, Integer> ranks) {
        this.parts = parts;
        this.ranks = ranks;
        next = new int[parts.length];
        previous = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            next[i] = i + 1;
            previous[i] = i - 1;
        }
    }

    List<String> join() {
        for (int i = 0; i + 1 < parts.length; i++) {
            offer(i, i + 1);
        }
        for (Pair best = waiting.poll(); best != null; best = waiting.poll()) {
            if (parts[best.left].equals(best.one) && parts[best.right].equals(best.other)) {
                join(best.left, best.right);
            }
        }
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < parts.length; i = next[i]) {
            joined.add(parts[i]);
        }
        return joined;
    }

    private void join(int left, int right) {
        parts[left] += parts[right];
        parts[right] = "";
        next[left] = next[right];
        if (next[left] < parts.length) {
            previous[next[left]] = left;
            offer(left, next[left]);
        }
        if (previous[left] >= 0) {
            offer(previous[left], left);
        }
    }

    private void offer(int left, int right) {
        Integer rank = ranks.get(parts[left] + " " + parts[right]);
        if (rank != null) {
            waiting.add(new Pair(rank, left, right, parts[left], parts[right]));
        }
    }
}
