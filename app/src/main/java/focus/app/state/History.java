package focus.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything undo can reach, oldest first, and where we stand. Immutable. Entries are whole documents, but a document is
 * a handful of references: tiles and patches are shared, so an entry costs what its step changed.
 *
 * @param entries oldest first
 * @param position index of the current entry; -1 when there is no document
 */
public record History(List<HistoryEntry> entries, int position) {
    public static final History EMPTY = new History(List.of(), -1);

    public History {
        entries = List.copyOf(entries);
    }

    /** What could be redone is forgotten; {@code entry} becomes the current one. */
    public History push(HistoryEntry entry) {
        List<HistoryEntry> kept = new ArrayList<>(entries.subList(0, position + 1));
        kept.add(entry);
        return new History(kept, kept.size() - 1);
    }

    /** The current entry exchanged, as when the network's answer to its last step arrives. */
    public History amend(HistoryEntry entry) {
        List<HistoryEntry> changed = new ArrayList<>(entries);
        changed.set(position, entry);
        return new History(changed, position);
    }

    public History at(int index) {
        if (index < 0 || index >= entries.size()) {
            throw new IndexOutOfBoundsException("history has " + entries.size() + " entries, not one at " + index);
        }
        return new History(entries, index);
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
}
