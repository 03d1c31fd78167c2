package focus.inference.matting;

/** The pixels of a rectangle whose opacity is unknown. Immutable. */
final class Region {
    private final byte[] band;
    private final int width;
    private final int[] pixels;

    /** @param band row by row, {@code width} a row; other than 0 where unknown; taken over */
    Region(byte[] band, int width) {
        this.band = band;
        this.width = width;
        int count = 0;
        for (byte sample : band) {
            count += sample == 0 ? 0 : 1;
        }
        this.pixels = new int[count];
        int next = 0;
        for (int i = 0; i < band.length; i++) {
            if (band[i] != 0) {
                pixels[next++] = i;
            }
        }
    }

    int width() {
        return width;
    }

    int height() {
        return band.length / width;
    }

    /** The indexes of the unknown pixels, row by row; not to be changed. */
    int[] pixels() {
        return pixels;
    }

    /** Whether any pixel of a square is unknown; it must lie inside. */
    boolean touches(int x, int y, int side) {
        for (int row = y; row < y + side; row++) {
            for (int column = x; column < x + side; column++) {
                if (band[row * width + column] != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
