package focus.app.io.project;

import focus.app.model.Project;
import java.util.List;

/**
 * How one history became another: the oldest versions were forgotten, some stayed, the rest is new.
 *
 * @param dropped how many of the oldest are gone
 * @param kept how many after those stay
 * @param added what comes after them
 */
record HistoryChange(int dropped, int kept, List<Project.Version> added) {
    static HistoryChange between(Project before, Project after) {
        List<Project.Version> old = before.versions();
        List<Project.Version> now = after.versions();
        int dropped = 0;
        while (dropped < old.size() && !same(old.get(dropped), now.getFirst())) {
            dropped++;
        }
        int kept = 0;
        while (dropped + kept < old.size() && kept < now.size() && same(old.get(dropped + kept), now.get(kept))) {
            kept++;
        }
        return new HistoryChange(dropped, kept, now.subList(kept, now.size()));
    }

    @SuppressWarnings("ReferenceEquality") // documents are immutable; comparing their contents would be slow
    private static boolean same(Project.Version one, Project.Version other) {
        return one.document() == other.document() && one.labelKey().equals(other.labelKey());
    }
}
