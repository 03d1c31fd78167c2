package focus.app.io.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream for what writes only a part: closing it passes on what was written and leaves the whole open. */
public final class UnclosedOutput extends FilterOutputStream {
    public UnclosedOutput(OutputStream whole) {
        super(whole);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
