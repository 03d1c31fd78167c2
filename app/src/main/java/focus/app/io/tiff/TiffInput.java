package focus.app.io.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reads pieces of one TIFF file in its byte order. */
record TiffInput(FileChannel file, ByteOrder order) {
    /** @throws EOFException if the file ends before */
    ByteBuffer read(long position, int length) throws IOException {
        return ByteBuffer.wrap(bytes(position, length)).order(order);
    }

    /** @throws EOFException if the file ends before */
    byte[] bytes(long position, int length) throws IOException {
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
