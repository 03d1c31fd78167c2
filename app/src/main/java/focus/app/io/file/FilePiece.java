package focus.app.io.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads pieces of a file at their places. */
public final class FilePiece {
    private FilePiece() {}

    /** @throws EOFException if the piece is not wholly within the file */
    public static byte[] read(FileChannel file, long position, int length) throws IOException {
        if (position < 0 || position + length > file.size()) {
            throw new EOFException();
        }
        byte[] bytes = new byte[length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes;
    }
}
