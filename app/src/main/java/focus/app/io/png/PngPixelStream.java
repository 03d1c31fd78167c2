package focus.app.io.png;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** The compressed pixels: the contents of all {@code IDAT} chunks in a row. Checks each chunk's checksum. */
final class PngPixelStream extends InputStream {
    private static final int IDAT = 0x49444154;

    private final InputStream in;
    private final CRC32 checksum = new CRC32();
    private int left;
    private boolean started;
    private boolean ended;

    /** @param in at the start of the first {@code IDAT} chunk */
    PngPixelStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(target, offset, Math.min(length, left));
        if (count < 0) {
            throw new EOFException();
        }
        checksum.update(target, offset, count);
        left -= count;
        return count;
    }

    private void nextChunk() throws IOException {
        if (started && four() != (int) checksum.getValue()) {
            throw new ZipException("wrong checksum");
        }
        started = true;
        int length = four();
        byte[] name = in.readNBytes(4);
        if (name.length < 4) {
            throw new EOFException();
        }
        ended = length < 0 || ByteBuffer.wrap(name).getInt() != IDAT;
        left = ended ? 0 : length;
        checksum.reset();
        checksum.update(name);
    }

    private int four() throws IOException {
        byte[] bytes = in.readNBytes(4);
        if (bytes.length < 4) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes).getInt();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
