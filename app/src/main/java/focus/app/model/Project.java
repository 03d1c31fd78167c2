package focus.app.model;

import java.util.List;

/**
 * A document with everything that undo and redo can reach, as a project file keeps it.
 *
 * @param versions oldest first, at least one, all of the same document
 * @param position index of the one that is shown
 */
public record Project(List<Version> versions, int position) {
    /** @param labelKey bundle key of what led here, such as {@code history.remove} */
    public record Version(String labelKey, Document document) {}

    public Project {
        versions = List.copyOf(versions);
        if (position < 0 || position >= versions.size()) {
            throw new IllegalArgumentException("position " + position + " of " + versions.size() + " versions");
        }
    }

    public Document current() {
        return versions.get(position).document();
    }
}
