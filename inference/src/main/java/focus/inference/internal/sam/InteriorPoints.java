package focus.inference.internal.sam;

import java.util.ArrayList;
import java.util.List;

/** The places deepest inside a mask: what a person would click on to say "this". */
final class InteriorPoints {
    private static final int MOST = 3;
    /** A place counts only if it is at least this part as deep as the deepest. */
    private static final float DEEP_ENOUGH = 0.3f;

    private static final float DIAGONAL = (float) Math.sqrt(2);

    /** A cell of the grid and how far it is from the mask's border, in cells. */
    record Cell(int column, int row, float depth) {}

    private InteriorPoints() {}

    /**
     * @param logits row by row, {@code width} a row; above 0 is inside
     * @return at most three cells, deepest first, far from each other; none for an empty mask
     */
    static List<Cell> find(float[] logits, int width) {
        float[] depth = depths(logits, width);
        List<Cell> found = new ArrayList<>();
        while (found.size() < MOST) {
            Cell deepest = deepest(depth, width);
            if (deepest.depth() <= 0
                    || (!found.isEmpty()
                            && deepest.depth() < DEEP_ENOUGH * found.getFirst().depth())) {
                break;
            }
            found.add(deepest);
            clearAround(deepest, 2 * found.getFirst().depth(), depth, width);
        }
        return found;
    }

    /** Steps to the nearest cell outside (chamfer distance: 1 straight, the root of 2 across); the edge is outside. */
    private static float[] depths(float[] logits, int width) {
        int height = logits.length / width;
        float[] depth = new float[logits.length];
        for (int i = 0; i < depth.length; i++) {
            depth[i] = logits[i] > 0 ? Float.MAX_VALUE : 0;
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                relax(depth, width, x, y, -1);
            }
        }
        for (int y = height - 1; y >= 0; y--) {
            for (int x = width - 1; x >= 0; x--) {
                relax(depth, width, x, y, 1);
            }
        }
        return depth;
    }

    /** Shortens the way of one cell over its neighbours on one side. */
    private static void relax(float[] depth, int width, int x, int y, int side) {
        int i = y * width + x;
        if (depth[i] > 0) {
            float straight = Math.min(at(depth, width, x + side, y), at(depth, width, x, y + side)) + 1;
            float across =
                    Math.min(at(depth, width, x - side, y + side), at(depth, width, x + side, y + side)) + DIAGONAL;
            depth[i] = Math.min(depth[i], Math.min(straight, across));
        }
    }

    private static float at(float[] depth, int width, int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= depth.length / width ? 0 : depth[y * width + x];
    }

    private static Cell deepest(float[] depth, int width) {
        int best = 0;
        for (int i = 1; i < depth.length; i++) {
            best = depth[i] > depth[best] ? i : best;
        }
        return new Cell(best % width, best / width, depth[best]);
    }

    private static void clearAround(Cell centre, float radius, float[] depth, int width) {
        for (int i = 0; i < depth.length; i++) {
            if (Math.hypot(i % width - centre.column(), i / width - centre.row()) <= radius) {
                depth[i] = 0;
            }
        }
    }
}
