package focus.inference.matting;

import java.util.Arrays;

/**
 * The matting Laplacian of Levin, Lischinski and Weiss ("A Closed-Form Solution to Natural Image Matting", 2008): a
 * quadratic form that is small for opacities which are, in every square of 3 x 3 pixels, a linear function of colour.
 * Symmetric, kept as the 13 bands of its upper half; 52 bytes a pixel.
 */
final class MattingLaplacian {
    private static final int SIDE = 3;
    private static final int SQUARE = SIDE * SIDE;

    /** Rows and columns from a pixel to those of its neighbours that come after it, itself first. */
    private static final int[][] NEIGHBOURS = {
        {0, 0}, {0, 1}, {0, 2}, {1, -2}, {1, -1}, {1, 0}, {1, 1}, {1, 2}, {2, -2}, {2, -1}, {2, 0}, {2, 1}, {2, 2}
    };

    private final int width;
    private final float[][] bands;
    private final int[] offsets = new int[NEIGHBOURS.length];

    /** For each row, the first column that a square has written to, and the one after the last. */
    private final int[] from;

    private final int[] to;

    /**
     * @param region where opacity is unknown; squares that touch none of it are left out
     * @param noise variance of colour, of 1, below which a difference is taken for noise
     */
    MattingLaplacian(Colours colours, Region region, double noise) {
        this.width = colours.width();
        int height = colours.height();
        this.bands = new float[NEIGHBOURS.length][height * width];
        this.from = new int[height];
        this.to = new int[height];
        Arrays.fill(from, width);
        for (int band = 0; band < offsets.length; band++) {
            offsets[band] = NEIGHBOURS[band][0] * width + NEIGHBOURS[band][1];
        }
        ColourSquare square = new ColourSquare(colours, noise);
        for (int y = 0; y + SIDE <= height; y++) {
            for (int x = 0; x + SIDE <= width; x++) {
                if (region.touches(x, y, SIDE)) {
                    add(square, x, y);
                }
            }
        }
    }

    /** What one square says of each pair of its pixels. */
    private void add(ColourSquare square, int x, int y) {
        square.moveTo(y * width + x);
        for (int i = 0; i < SQUARE; i++) {
            int row = y + i / SIDE;
            int column = x + i % SIDE;
            for (int j = i; j < SQUARE; j++) {
                int band = band(j / SIDE - i / SIDE, j % SIDE - i % SIDE);
                bands[band][row * width + column] += (i == j ? 1 : 0) - square.likeness(i, j);
            }
            from[row] = Math.min(from[row], column);
            to[row] = Math.max(to[row], column + 1);
        }
    }

    private static int band(int down, int across) {
        return 5 * down + across;
    }

    /** The diagonal, row by row; not to be changed. */
    float[] diagonal() {
        return bands[0];
    }

    /**
     * Multiplies.
     *
     * @param x row by row
     * @param product is given the product
     */
    void apply(float[] x, float[] product) {
        Arrays.fill(product, 0);
        for (int y = 0; y < from.length; y++) {
            int start = y * width + from[y];
            int end = y * width + to[y];
            for (int i = start; i < end; i++) {
                product[i] += bands[0][i] * x[i];
            }
            for (int band = 1; band < bands.length; band++) {
                addBand(bands[band], offsets[band], x, product, start, Math.min(end, x.length - offsets[band]));
            }
        }
    }

    /** One band of the upper half and its mirror image. */
    private static void addBand(float[] band, int offset, float[] x, float[] product, int start, int end) {
        for (int i = start; i < end; i++) {
            product[i] += band[i] * x[i + offset];
        }
        for (int i = start; i < end; i++) {
            product[i + offset] += band[i] * x[i];
        }
    }
}
