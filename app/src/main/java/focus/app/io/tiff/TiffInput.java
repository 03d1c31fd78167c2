package focus.app.io.tiff;

import focus.app.io.file.FilePiece;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reads pieces of one TIFF file in its byte order. */
record TiffInput(FileChannel file, ByteOrder order) {
    /** @throws java.io.EOFException if the file ends before */
    ByteBuffer read(long position, int length) throws IOException {
        return ByteBuffer.wrap(bytes(position, length)).order(order);
    }

    /** @throws java.io.EOFException if the file ends before */
    byte[] bytes(long position, int length) throws IOException {
        return FilePiece.read(file, position, length);
    }
}
