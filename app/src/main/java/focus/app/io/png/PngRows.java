package focus.app.io.png;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Undoes the row filters of one pass: each row is stored as its difference from its left and upper neighbours. */
final class PngRows {
    private final InputStream inflated;
    private final int pixelBytes;
    private byte[] row;
    private byte[] above;

    /**
     * @param inflated the pass's stored bytes
     * @param rowBytes of one row without the filter's byte
     * @param bitsPerPixel fewer than 8 count as 8: filters work on bytes
     */
    PngRows(InputStream inflated, int rowBytes, int bitsPerPixel) {
        this.inflated = inflated;
        this.pixelBytes = Math.max(1, bitsPerPixel / 8);
        this.row = new byte[rowBytes];
        this.above = new byte[rowBytes];
    }

    /**
     * @return the next row's stored samples; valid until the next call
     * @throws EOFException if the file ends within the row
     * @throws ZipException if it is damaged
     */
    byte[] next() throws IOException {
        byte[] swap = above;
        above = row;
        row = swap;
        int filter = inflated.read();
        if (filter < 0 || inflated.readNBytes(row, 0, row.length) < row.length) {
            throw new EOFException();
        }
        switch (filter) {
            case 0 -> {}
            case 1 -> left();
            case 2 -> up();
            case 3 -> average();
            case 4 -> paeth();
            default -> throw new ZipException("no such filter: " + filter);
        }
        return row;
    }

    private void left() {
        for (int i = pixelBytes; i < row.length; i++) {
            row[i] += row[i - pixelBytes];
        }
    }

    private void up() {
        for (int i = 0; i < row.length; i++) {
            row[i] += above[i];
        }
    }

    private void average() {
        int first = Math.min(pixelBytes, row.length);
        for (int i = 0; i < first; i++) {
            row[i] += (byte) ((above[i] & 0xFF) >> 1);
        }
        for (int i = first; i < row.length; i++) {
            row[i] += (byte) (((row[i - pixelBytes] & 0xFF) + (above[i] & 0xFF)) >> 1);
        }
    }

    private void paeth() {
        int first = Math.min(pixelBytes, row.length);
        for (int i = 0; i < first; i++) {
            row[i] += above[i];
        }
        for (int i = first; i < row.length; i++) {
            row[i] += (byte) predict(row[i - pixelBytes] & 0xFF, above[i] & 0xFF, above[i - pixelBytes] & 0xFF);
        }
    }

    /** Of left, above and above-left the one nearest to left + above - above-left; ties in this order. */
    static int predict(int left, int above, int aboveLeft) {
        int fromLeft = Math.abs(above - aboveLeft);
        int fromAbove = Math.abs(left - aboveLeft);
        int fromBoth = Math.abs(left + above - 2 * aboveLeft);
        if (fromLeft <= fromAbove && fromLeft <= fromBoth) {
            return left;
        }
        return fromAbove <= fromBoth ? above : aboveLeft;
    }
}
