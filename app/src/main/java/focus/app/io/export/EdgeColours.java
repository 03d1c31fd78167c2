package focus.app.io.export;

import focus.inference.image.PixelBlock;

/**
 * The colours of an object alone where a soft edge mixes them with what lies behind it: each pixel's colour less the
 * ground's, which is taken from the wholly unselected pixels nearby, and held near the object's, taken from the wholly
 * selected ones (after Forte's "Approximate fast foreground colour estimation"). Where either kind is missing, as inside a
 * wide feathered edge, nothing is known and colours stay.
 */
final class EdgeColours {
    private static final int WHOLE = 255;
    private static final int COLOURS = 3;

    private final PixelBlock pixels;
    private final byte[] coverage;
    private final int radius;
    private final Sums object;
    private final Sums ground;

    /**
     * @param coverage row by row, of the block's size
     * @param radius what counts as nearby, in pixels
     */
    EdgeColours(PixelBlock pixels, byte[] coverage, int radius) {
        this.pixels = pixels;
        this.coverage = coverage;
        this.radius = radius;
        this.object = new Sums(pixels, coverage, WHOLE);
        this.ground = new Sums(pixels, coverage, 0);
    }

    /** The object's part of the colour of one pixel: a stored number like those of the block. */
    int at(int x, int y, int channel) {
        int seen = pixels.sample(x, y, channel);
        int opacity = coverage[y * pixels.width() + x] & 0xFF;
        Window window = new Window(
                Math.max(0, x - radius),
                Math.max(0, y - radius),
                Math.min(pixels.width(), x + radius + 1),
                Math.min(pixels.height(), y + radius + 1));
        long objects = object.of(window, COLOURS);
        long grounds = ground.of(window, COLOURS);
        if (opacity == 0 || opacity == WHOLE || objects == 0 || grounds == 0) {
            return seen;
        }
        double share = opacity / (double) WHOLE;
        double front = object.of(window, channel) / (double) objects;
        double back = ground.of(window, channel) / (double) grounds;
        double alone = front + share * (seen - share * front - (1 - share) * back);
        return (int) Math.round(Math.clamp(alone, 0, pixels.format().samples().max()));
    }

    /** Right and bottom are exclusive. */
    private record Window(int left, int top, int right, int bottom) {}

    /** Summed areas of colours, and their number, over the pixels of one coverage. */
    private static final class Sums {
        private final long[][] tables;
        private final int stride;

        Sums(PixelBlock pixels, byte[] coverage, int counted) {
            stride = pixels.width() + 1;
            tables = new long[COLOURS + 1][stride * (pixels.height() + 1)];
            for (int y = 0; y < pixels.height(); y++) {
                for (int x = 0; x < pixels.width(); x++) {
                    boolean counts = (coverage[y * pixels.width() + x] & 0xFF) == counted;
                    for (int c = 0; c <= COLOURS; c++) {
                        int value = c == COLOURS ? 1 : pixels.sample(x, y, c);
                        add(tables[c], x, y, counts ? value : 0);
                    }
                }
            }
        }

        private void add(long[] table, int x, int y, int value) {
            int above = y * stride + x;
            int here = above + stride;
            table[here + 1] = value + table[here] + table[above + 1] - table[above];
        }

        /** @param channel 0..2, or 3 for how many pixels there are */
        long of(Window window, int channel) {
            long[] table = tables[channel];
            int top = window.top() * stride;
            int bottom = window.bottom() * stride;
            return table[bottom + window.right()]
                    - table[bottom + window.left()]
                    - table[top + window.right()]
                    + table[top + window.left()];
        }
    }
}
