package focus.app.io.tiff;

import focus.app.io.picture.PictureFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;

/** The strips or tiles of one picture as unsigned numbers. For one thread. */
final class TiffSegments {
    private final TiffInput input;
    private final TiffLayout layout;
    private final long[] offsets;
    private final long[] lengths;

    TiffSegments(TiffDirectory directory, TiffLayout layout) throws IOException {
        this.input = directory.input();
        this.layout = layout;
        boolean tiles = directory.entries().containsKey(324);
        this.offsets = directory.numbers(tiles ? 324 : 273);
        this.lengths = directory.numbers(tiles ? 325 : 279);
        long wanted = (long) layout.segmentsAcross() * layout.segmentsDown() * (layout.planar() ? layout.bands() : 1);
        if (offsets.length < wanted) {
            throw new PictureFormatException(
                    "has a damaged header: " + offsets.length + " of " + wanted + " parts of the picture are named");
        }
        long samples = layout.segment().area() * layout.bandsTogether();
        if (samples > Integer.MAX_VALUE - 16 || segmentBytes(layout.segment().height()) > Integer.MAX_VALUE - 16) {
            throw new PictureFormatException("is stored in one piece that is too large to be opened");
        }
    }

    private long segmentBytes(int rows) {
        return layout.rowBytes() * rows;
    }

    /**
     * Some rows of one segment.
     *
     * @param plane the band where bands lie apart, else 0
     * @param across the segment's column
     * @param down the segment's row
     * @param rows in it: of tiles always all, of the last strip those that the picture has
     * @return {@code rows} times the segment's columns times the bands that lie together
     * @throws EOFException if the file ends before
     * @throws java.util.zip.ZipException if it is damaged
     */
    int[] read(int plane, int across, int down, int rows) throws IOException {
        int index = (plane * layout.segmentsDown() + down) * layout.segmentsAcross() + across;
        int bytes = (int) segmentBytes(rows);
        long stored = index < lengths.length ? lengths[index] : bytes;
        // No packing needs so much more than what it packs; a damaged number must not take the memory.
        if (stored < 0 || stored > bytes * 2L + 4096) {
            stored = bytes * 2L + 4096;
        }
        long there = Math.max(0, Math.min(stored, input.file().size() - offsets[index]));
        byte[] packed = input.bytes(offsets[index], (int) Math.min(there, Integer.MAX_VALUE - 16));
        return samples(TiffUnpacker.unpack(layout.compression(), packed, bytes), rows);
    }

    private int[] samples(byte[] bytes, int rows) {
        int perRow = layout.segment().width() * layout.bandsTogether();
        int[] samples = new int[perRow * rows];
        for (int y = 0; y < rows; y++) {
            int from = (int) (layout.rowBytes() * y);
            row(bytes, from, samples, y * perRow, perRow);
            if (layout.predicted()) {
                sum(samples, y * perRow, perRow);
            }
        }
        return samples;
    }

    private void row(byte[] bytes, int from, int[] samples, int to, int count) {
        boolean little = input.order() == ByteOrder.LITTLE_ENDIAN;
        switch (layout.bits()) {
            case 16 -> {
                for (int i = 0; i < count; i++) {
                    int first = bytes[from + 2 * i] & 0xFF;
                    int second = bytes[from + 2 * i + 1] & 0xFF;
                    samples[to + i] = little ? (second << 8) | first : (first << 8) | second;
                }
            }
            case 8 -> {
                for (int i = 0; i < count; i++) {
                    samples[to + i] = bytes[from + i] & 0xFF;
                }
            }
            default -> {
                int bits = layout.bits();
                for (int i = 0; i < count; i++) {
                    int shift = 8 - bits - ((i * bits) & 7);
                    samples[to + i] = (bytes[from + ((i * bits) >> 3)] >> shift) & ((1 << bits) - 1);
                }
            }
        }
    }

    /** Undoes the predictor: each sample was stored as its difference from the one to the left. */
    private void sum(int[] samples, int from, int count) {
        int mask = (1 << layout.bits()) - 1;
        int bands = layout.bandsTogether();
        for (int i = from + bands; i < from + count; i++) {
            samples[i] = (samples[i] + samples[i - bands]) & mask;
        }
    }
}
