package focus.app.ui.mask;

import java.util.ArrayList;
import java.util.List;

/** Traces the outline along the edges of pixels, as it is wanted where single pixels can be seen. */
final class PixelEdgeTracer {
    private PixelEdgeTracer() {}

    /**
     * @param lastColumn whether the tile also has the line along its right edge, there being no tile to draw it
     * @param lastRow the same for the bottom edge
     */
    static Outline trace(Coverage coverage, boolean lastColumn, boolean lastRow) {
        List<float[]> lines = new ArrayList<>();
        for (int x = 0; x < coverage.area().width() + (lastColumn ? 1 : 0); x++) {
            upright(coverage, x, lines);
        }
        for (int y = 0; y < coverage.area().height() + (lastRow ? 1 : 0); y++) {
            level(coverage, y, lines);
        }
        return new Outline(lines);
    }

    private static void upright(Coverage coverage, int x, List<float[]> lines) {
        int height = coverage.area().height();
        for (int y = 0; y < height; y++) {
            int from = y;
            while (y < height && coverage.selected(x - 1, y) != coverage.selected(x, y)) {
                y++;
            }
            if (y > from) {
                lines.add(new float[] {x, from, x, y});
            }
        }
    }

    private static void level(Coverage coverage, int y, List<float[]> lines) {
        int width = coverage.area().width();
        for (int x = 0; x < width; x++) {
            int from = x;
            while (x < width && coverage.selected(x, y - 1) != coverage.selected(x, y)) {
                x++;
            }
            if (x > from) {
                lines.add(new float[] {from, y, x, y});
            }
        }
    }
}
