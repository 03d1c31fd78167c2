package focus.inference.feature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.zip.CRC32C;

/** The form of one file: a mark, the parts one after the other, and a checksum of their lengths and bytes. */
final class FeatureFile {
    private static final long MARK = 0x464f435553465431L; // FOCUSFT1

    private FeatureFile() {}

    static void write(FileChannel file, List<ByteBuffer> parts) throws IOException {
        drain(file, number(MARK));
        CRC32C checksum = new CRC32C();
        for (ByteBuffer part : parts) {
            checksum.update(number(part.remaining()));
            checksum.update(part.duplicate());
            drain(file, part.duplicate());
        }
        drain(file, number(checksum.getValue()));
    }

    /** @return whether the file holds parts of just these lengths, unharmed; they have been filled then */
    static boolean read(FileChannel file, List<ByteBuffer> parts) throws IOException {
        long length = parts.stream().mapToLong(ByteBuffer::remaining).sum() + 2L * Long.BYTES;
        if (file.size() != length || fetchNumber(file) != MARK) {
            return false;
        }
        CRC32C checksum = new CRC32C();
        for (ByteBuffer part : parts) {
            checksum.update(number(part.remaining()));
            fetch(file, part.duplicate());
            checksum.update(part.duplicate());
        }
        return fetchNumber(file) == checksum.getValue();
    }

    private static ByteBuffer number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).flip();
    }

    private static long fetchNumber(FileChannel file) throws IOException {
        ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
        fetch(file, number);
        return number.getLong(0);
    }

    private static void drain(FileChannel file, ByteBuffer from) throws IOException {
        while (from.hasRemaining()) {
            file.write(from);
        }
    }

    private static void fetch(FileChannel file, ByteBuffer to) throws IOException {
        while (to.hasRemaining()) {
            if (file.read(to) < 0) {
                throw new IOException("the file has become shorter");
            }
        }
    }
}
