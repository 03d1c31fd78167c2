package focus.inference.matting;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.RasterSource;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Where around a place the colours of the object and of the ground are known, on a small scale: from every cell of unknown
 * opacity lines are followed to the nearest known cells, as in Gastal and Oliveira, "Shared Sampling for Real-Time Alpha
 * Matting" (2010). Where an object or a gap is so narrow that the band covers it, the middle of what the mask has there
 * stands in.
 */
final class Seeds {
    /** Lines from each cell. */
    private static final int LINES = 8;

    /** Cells that a line is followed. */
    static final int REACH = 24;

    /** Directions that neighbouring cells have of their own. */
    private static final int TURNS = 4;

    private static final float[] ACROSS = directions();

    private static final byte GROUND = -1;
    private static final byte OBJECT = 1;
    private static final int WHOLE = 255;

    /** Coverage that is nearly none. */
    private static final int LIKELY = 12;

    private final ImageRect region;
    private final Colours colours;
    private final byte[] known;
    private final byte[] likely;

    /** @param region cells of {@code level} */
    Seeds(RasterSource picture, Mask mask, Mask band, ImageRect region, int level) {
        this.region = region;
        this.colours = Colours.of(picture.readSrgb(region, level));
        byte[] inside = mask.read(region, level);
        byte[] unknown = band.read(region, level);
        this.known = new byte[inside.length];
        this.likely = new byte[inside.length];
        for (int i = 0; i < inside.length; i++) {
            int coverage = inside[i] & 0xFF;
            if (unknown[i] == 0) {
                known[i] = coverage <= WHOLE / 2 ? GROUND : OBJECT;
            }
            if (coverage <= LIKELY || coverage >= WHOLE - LIKELY) {
                likely[i] = coverage <= WHOLE / 2 ? GROUND : OBJECT;
            }
        }
    }

    Colours colours() {
        return colours;
    }

    /** The cell, as an index of {@link #colours}, that a cell of the level lies at. */
    int index(int column, int row) {
        int x = Math.clamp(column - region.x(), 0, region.width() - 1);
        int y = Math.clamp(row - region.y(), 0, region.height() - 1);
        return y * region.width() + x;
    }

    /** How far two cells lie apart, in cells. */
    float distance(int one, int other) {
        int width = region.width();
        return (float) Math.hypot(one % width - other % width, one / width - other / width);
    }

    /**
     * The cells at the ends of the lines from one cell.
     *
     * @param object of the object's colour, or of the ground's
     * @return an index for each line that meets one
     */
    int[] around(int cell, boolean object) {
        byte side = object ? OBJECT : GROUND;
        int[] sure = ends(line -> firstKnown(cell, line, side));
        return sure.length > 0 ? sure : ends(line -> middleOfLikely(cell, line, side));
    }

    private static int[] ends(IntUnaryOperator search) {
        return IntStream.range(0, LINES).map(search).filter(end -> end >= 0).toArray();
    }

    private int firstKnown(int cell, int line, byte side) {
        for (int step = 1; step <= REACH; step++) {
            int there = along(cell, line, step);
            if (there < 0 || known[there] == side) {
                return there;
            }
        }
        return -1;
    }

    /** Of the first run of them. */
    private int middleOfLikely(int cell, int line, byte side) {
        int start = -1;
        for (int step = 0; step <= REACH + 1; step++) {
            int there = step > REACH ? -1 : along(cell, line, step);
            boolean here = there >= 0 && likely[there] == side;
            start = here && start < 0 ? step : start;
            if (start >= 0 && !here) {
                return along(cell, line, (start + step - 1) / 2);
            }
            if (there < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** The cell so many steps along a line; -1 outside. Neighbours look in other directions, together all round. */
    private int along(int cell, int line, int step) {
        int column = cell % region.width();
        int row = cell / region.width();
        int turn = TURNS * line + (column + 2 * row) % TURNS;
        int x = Math.round(column + step * ACROSS[turn]);
        int y = Math.round(row + step * ACROSS[(turn + ACROSS.length * 3 / 4) % ACROSS.length]);
        boolean inside = x >= 0 && y >= 0 && x < region.width() && y < region.height();
        return inside ? y * region.width() + x : -1;
    }

    /** Cosines of the directions, evenly all round. */
    private static float[] directions() {
        float[] across = new float[LINES * TURNS];
        for (int i = 0; i < across.length; i++) {
            across[i] = (float) StrictMath.cos(2 * Math.PI * i / across.length);
        }
        return across;
    }
}
