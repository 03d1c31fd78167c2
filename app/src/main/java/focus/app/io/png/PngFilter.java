package focus.app.io.png;

import java.util.zip.Adler32;

/**
 * Turns rows into differences from their neighbours, which pack better; for each row the kind of difference is chosen that
 * leaves the smallest numbers.
 */
final class PngFilter {
    private static final int KINDS = 5;

    private final int rowBytes;
    private final int pixelBytes;
    private final byte[][] candidates;

    PngFilter(int rowBytes, int pixelBytes) {
        this.rowBytes = rowBytes;
        this.pixelBytes = pixelBytes;
        this.candidates = new byte[KINDS][rowBytes];
    }

    /**
     * @param rows stored rows; the first {@code skip} only serve as neighbours
     * @param skip 1 where the row above is there, 0 for the picture's first rows
     * @return for each remaining row one byte with the kind, then the differences
     */
    byte[] filter(byte[] rows, int skip) {
        int count = rows.length / rowBytes;
        byte[] out = new byte[(count - skip) * (rowBytes + 1)];
        byte[] none = new byte[rowBytes];
        for (int y = skip; y < count; y++) {
            int kind = choose(rows, y * rowBytes, y == 0 ? none : rows, y == 0 ? 0 : (y - 1) * rowBytes);
            int to = (y - skip) * (rowBytes + 1);
            out[to] = (byte) kind;
            System.arraycopy(candidates[kind], 0, out, to + 1, rowBytes);
        }
        return out;
    }

    private int choose(byte[] rows, int from, byte[] upper, int above) {
        System.arraycopy(rows, from, candidates[0], 0, rowBytes);
        up(rows, from, upper, above);
        int first = Math.min(pixelBytes, rowBytes);
        for (int i = 0; i < first; i++) {
            int up = upper[above + i] & 0xFF;
            candidates[1][i] = rows[from + i];
            candidates[3][i] = (byte) (rows[from + i] - (up >> 1));
            candidates[4][i] = (byte) (rows[from + i] - up);
        }
        left(rows, from);
        average(rows, from, upper, above);
        paeth(rows, from, upper, above);
        int best = 0;
        long smallest = Long.MAX_VALUE;
        for (int kind = 0; kind < KINDS; kind++) {
            long size = size(candidates[kind]);
            if (size < smallest) {
                smallest = size;
                best = kind;
            }
        }
        return best;
    }

    private void left(byte[] rows, int from) {
        byte[] out = candidates[1];
        for (int i = pixelBytes; i < rowBytes; i++) {
            out[i] = (byte) (rows[from + i] - rows[from + i - pixelBytes]);
        }
    }

    private void up(byte[] rows, int from, byte[] upper, int above) {
        byte[] out = candidates[2];
        for (int i = 0; i < rowBytes; i++) {
            out[i] = (byte) (rows[from + i] - upper[above + i]);
        }
    }

    private void average(byte[] rows, int from, byte[] upper, int above) {
        byte[] out = candidates[3];
        for (int i = pixelBytes; i < rowBytes; i++) {
            int mean = ((rows[from + i - pixelBytes] & 0xFF) + (upper[above + i] & 0xFF)) >> 1;
            out[i] = (byte) (rows[from + i] - mean);
        }
    }

    private void paeth(byte[] rows, int from, byte[] upper, int above) {
        byte[] out = candidates[4];
        for (int i = pixelBytes; i < rowBytes; i++) {
            int guess = PngRows.predict(
                    rows[from + i - pixelBytes] & 0xFF, upper[above + i] & 0xFF, upper[above + i - pixelBytes] & 0xFF);
            out[i] = (byte) (rows[from + i] - guess);
        }
    }

    /** The sum of the differences without their signs: the usual measure for how well a row will pack. */
    private static long size(byte[] differences) {
        int sum = 0;
        for (byte difference : differences) {
            sum += Math.abs(difference);
        }
        return sum;
    }

    /** The checksum that zlib ends with. */
    static Adler32 checksum(byte[] filtered) {
        Adler32 checksum = new Adler32();
        checksum.update(filtered);
        return checksum;
    }
}
