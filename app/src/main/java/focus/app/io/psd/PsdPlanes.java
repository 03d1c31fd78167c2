package focus.app.io.psd;

import focus.app.io.file.FilePiece;
import focus.app.io.picture.PictureFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The planes of the flattened picture, row by row: Photoshop stores all reds, then all greens. For one thread.
 */
final class PsdPlanes {
    private static final int RAW = 0;
    private static final int PACK_BITS = 1;

    private final FileChannel file;
    private final PsdHeader psd;
    private final boolean packed;
    private final long dataStart;
    /** Of every packed row of the planes that matter. */
    private final long[][] offsets;

    private final int[][] lengths;

    PsdPlanes(FileChannel file, PsdHeader psd) throws IOException {
        this.file = file;
        this.psd = psd;
        int compression = read(psd.pixelOffset(), 2).getShort();
        if (compression != RAW && compression != PACK_BITS) {
            throw new PictureFormatException("packs its picture in a way that cannot be opened yet");
        }
        this.packed = compression == PACK_BITS;
        this.dataStart = psd.pixelOffset() + 2;
        this.offsets = new long[psd.planes()][];
        this.lengths = new int[psd.planes()][];
        if (packed) {
            locateRows();
        }
    }

    private void locateRows() throws IOException {
        int height = psd.size().height();
        int entry = psd.large() ? 4 : 2;
        long at = dataStart + (long) psd.channels() * height * entry;
        for (int plane = 0; plane < psd.planes(); plane++) {
            ByteBuffer table = read(dataStart + (long) plane * height * entry, height * entry);
            offsets[plane] = new long[height];
            lengths[plane] = new int[height];
            for (int y = 0; y < height; y++) {
                int length = psd.large() ? table.getInt() : table.getShort() & 0xFFFF;
                offsets[plane][y] = at;
                lengths[plane][y] = length;
                at += length & 0xFFFFFFFFL;
            }
        }
    }

    /**
     * @return {@link PsdHeader#rowBytes} bytes of one row of one plane
     * @throws EOFException if the file ends before
     */
    byte[] row(int plane, int y) throws IOException {
        int bytes = psd.rowBytes();
        if (!packed) {
            return read(dataStart + ((long) plane * psd.size().height() + y) * bytes, bytes)
                    .array();
        }
        int length = lengths[plane][y];
        // Every run of 1..128 bytes costs at most one more.
        if (length < 0 || length > bytes * 2L + 128) {
            throw new PictureFormatException("has a damaged table of rows");
        }
        return unpacked(read(offsets[plane][y], length), bytes);
    }

    private static byte[] unpacked(ByteBuffer in, int bytes) throws EOFException {
        byte[] row = new byte[bytes];
        int at = 0;
        while (at < bytes) {
            if (!in.hasRemaining()) {
                throw new EOFException();
            }
            int code = in.get();
            if (code >= 0) {
                int count = Math.min(code + 1, bytes - at);
                if (in.remaining() < count) {
                    throw new EOFException();
                }
                in.get(row, at, count);
                at += count;
            } else if (code != -128 && in.hasRemaining()) {
                int count = Math.min(1 - code, bytes - at);
                java.util.Arrays.fill(row, at, at + count, in.get());
                at += count;
            }
        }
        return row;
    }

    private ByteBuffer read(long position, int length) throws IOException {
        return ByteBuffer.wrap(FilePiece.read(file, position, length));
    }
}
