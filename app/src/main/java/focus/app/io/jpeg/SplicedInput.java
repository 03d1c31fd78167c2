package focus.app.io.jpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes in memory followed by the rest of a file from some offset on; remembers whether more was asked for. */
final class SplicedInput extends ImageInputStreamImpl {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ByteBuffer head;
    private final FileChannel file;
    private final long tailOffset;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private long bufferStart;
    private boolean exhausted;

    SplicedInput(ByteBuffer head, Path file, long tailOffset) throws IOException {
        this.head = head;
        this.file = FileChannel.open(file);
        this.tailOffset = tailOffset;
    }

    /** Whether somebody wanted to read on where the file ends. */
    boolean isExhausted() {
        return exhausted;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        bitOffset = 0;
        int count = streamPos < head.limit()
                ? fromHead(target, offset, length)
                : fromFile(target, offset, length, streamPos - head.limit() + tailOffset);
        if (count > 0) {
            streamPos += count;
        }
        return count;
    }

    private int fromHead(byte[] target, int offset, int length) {
        int count = (int) Math.min(length, head.limit() - streamPos);
        head.get((int) streamPos, target, offset, count);
        return count;
    }

    private int fromFile(byte[] target, int offset, int length, long position) throws IOException {
        if (position < bufferStart || position >= bufferStart + buffer.limit()) {
            buffer.clear();
            int read = file.read(buffer, position);
            buffer.flip();
            bufferStart = position;
            if (read <= 0) {
                exhausted = true;
                return -1;
            }
        }
        int at = (int) (position - bufferStart);
        int count = Math.min(length, buffer.limit() - at);
        buffer.get(at, target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            file.close();
        }
    }
}
