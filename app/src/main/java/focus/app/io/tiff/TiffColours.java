package focus.app.io.tiff;

import focus.app.io.colour.StoredColours;

/** From the samples of a TIFF picture to RGB or RGBA. */
final class TiffColours {
    private final TiffLayout layout;
    private final StoredColours colours;
    private final boolean multiplied;
    private final long[] palette;

    /**
     * @param colours from grey, RGB or inks
     * @param multiplied whether colours are stored multiplied by alpha
     * @param palette all reds first, 16 bit; empty but for palette pictures
     */
    TiffColours(TiffLayout layout, StoredColours colours, boolean multiplied, long[] palette) {
        this.layout = layout;
        this.colours = colours;
        this.multiplied = multiplied;
        this.palette = palette;
    }

    /**
     * @param band segments side by side; where bands lie apart, first all of the first band
     * @param y the row in them
     */
    int[] row(int[][] band, int y) {
        int width = layout.size().width();
        int[] stored = new int[width * colours.bands()];
        int across = layout.segmentsAcross();
        int columns = layout.segment().width();
        int together = layout.bandsTogether();
        for (int c = 0; c < storedBands(); c++) {
            int plane = layout.planar() ? c : 0;
            int inside = layout.planar() ? 0 : c;
            for (int x = 0; x < width; x++) {
                int[] segment = band[plane * across + x / columns];
                int value = segment[(y * columns + x % columns) * together + inside];
                set(stored, x, c, value);
            }
        }
        int[] rgb = colours.rgb(stored, width);
        if (multiplied) {
            unmultiply(rgb, colours.max());
        }
        return rgb;
    }

    private int storedBands() {
        return layout.colours() + (colours.alpha() ? 1 : 0);
    }

    private void set(int[] stored, int x, int band, int value) {
        int bands = colours.bands();
        if (layout.photometric() == TiffLayout.PALETTE) {
            int size = palette.length / 3;
            for (int c = 0; c < 3; c++) {
                int entry = Math.min(value, size - 1);
                stored[x * bands + c] = entry < 0 ? 0 : (int) (palette[c * size + entry] >> 8);
            }
            return;
        }
        int spread = layout.bits() < 8 ? value * 255 / ((1 << layout.bits()) - 1) : value;
        boolean inverse = layout.photometric() == TiffLayout.WHITE_IS_ZERO && band == 0;
        stored[x * bands + band] = inverse ? colours.max() - spread : spread;
    }

    private static void unmultiply(int[] rgba, int max) {
        for (int i = 0; i < rgba.length; i += 4) {
            int alpha = rgba[i + 3];
            for (int c = 0; c < 3 && alpha > 0; c++) {
                rgba[i + c] = (int) Math.min(max, ((long) rgba[i + c] * max + alpha / 2) / alpha);
            }
        }
    }
}
