package focus.app.io.jpeg;

import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.stream.ImageOutputStreamImpl;

/** Passes a JPEG stream on as it is made and slips further segments in behind its first two, the start and JFIF. */
final class SegmentInjector extends ImageOutputStreamImpl {
    /** The start marker and a JFIF segment without a thumbnail. */
    private static final int HEAD_BYTES = 20;

    private final OutputStream out;
    private final byte[] segments;

    SegmentInjector(OutputStream out, byte[] segments) {
        this.out = out;
        this.segments = segments;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        flushBits();
        if (streamPos < HEAD_BYTES && streamPos + length >= HEAD_BYTES) {
            int before = (int) (HEAD_BYTES - streamPos);
            out.write(bytes, offset, before);
            out.write(segments);
            out.write(bytes, offset + before, length - before);
        } else {
            out.write(bytes, offset, length);
        }
        streamPos += length;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("only written to");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        throw new UnsupportedOperationException("only written to");
    }
}
