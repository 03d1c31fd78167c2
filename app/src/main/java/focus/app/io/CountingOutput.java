package focus.app.io;

import java.io.OutputStream;

/** Counts what is written and keeps nothing. */
final class CountingOutput extends OutputStream {
    private long bytes;

    @Override
    public void write(int value) {
        bytes++;
    }

    @Override
    public void write(byte[] content, int offset, int length) {
        bytes += length;
    }

    long bytes() {
        return bytes;
    }
}
