package focus.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything undo can reach, oldest first, and where we stand. Immutable. Entries are whole documents, but a document is
 * a handful of references: tiles and patches are shared, so an entry costs what its step changed. When all entries
 * together hold more than the budget, the oldest are forgotten; the current one and the one before it always stay.
 *
 * @param entries oldest first
 * @param position index of the current entry; -1 when there is no document
 * @param budget bytes of patches, mask tiles and logits that the entries may hold together
 */
public record History(List<HistoryEntry> entries, int position, long budget) {
    /** Some hundred removals of a 1-megapixel hole, each with its feathered mask. */
    public static final long DEFAULT_BUDGET = 512L << 20;

    public static final History EMPTY = withBudget(DEFAULT_BUDGET);

    public History {
        entries = List.copyOf(entries);
        if (position < -1 || position >= entries.size() || (position == -1 && !entries.isEmpty())) {
            throw new IndexOutOfBoundsException("history has " + entries.size() + " entries, not one at " + position);
        }
    }

    public static History withBudget(long bytes) {
        return new History(List.of(), -1, bytes);
    }

    /** A history of one entry, under the same budget. */
    public History restart(HistoryEntry first) {
        return new History(List.of(first), 0, budget);
    }

    /** The history of a project, under the same budget. */
    public History restored(List<HistoryEntry> all, int current) {
        return new History(all, current, budget).trimmed();
    }

    /** What could be redone is forgotten; {@code entry} becomes the current one. */
    public History push(HistoryEntry entry) {
        List<HistoryEntry> kept = new ArrayList<>(entries.subList(0, position + 1));
        kept.add(entry);
        return new History(kept, kept.size() - 1, budget).trimmed();
    }

    /** The current entry exchanged, as when the network's answer to its last step arrives. */
    public History amend(HistoryEntry entry) {
        List<HistoryEntry> changed = new ArrayList<>(entries);
        changed.set(position, entry);
        return new History(changed, position, budget).trimmed();
    }

    /** @throws IndexOutOfBoundsException if there is no entry at {@code index} */
    public History at(int index) {
        return new History(entries, index, budget);
    }

    public boolean canUndo() {
        return position > 0;
    }

    public boolean canRedo() {
        return position < entries.size() - 1;
    }

    public Optional<HistoryEntry> current() {
        return position < 0 ? Optional.empty() : Optional.of(entries.get(position));
    }

    /**
     * Newest first, because what an old entry shares with a newer one costs nothing more; the walk stops at the entry
     * with which the budget is spent.
     */
    private History trimmed() {
        Footprint footprint = new Footprint();
        int oldest = entries.size();
        while (oldest > 0) {
            footprint.add(entries.get(oldest - 1).document());
            if (footprint.bytes() > budget && oldest - 1 < position - 1) {
                break;
            }
            oldest--;
        }
        return oldest == 0 ? this : new History(entries.subList(oldest, entries.size()), position - oldest, budget);
    }
}
