package focus.app.ui.mask;

import java.util.List;

/**
 * The lines between selected and not in one tile.
 *
 * @param lines each {@code x0, y0, x1, y1, …} in pixels of the tile's level from the tile's top-left corner; never changed
 */
record Outline(List<float[]> lines) {
    static final Outline NONE = new Outline(List.of());

    Outline {
        lines = List.copyOf(lines);
    }

    int points() {
        return lines.stream().mapToInt(line -> line.length / 2).sum();
    }
}
