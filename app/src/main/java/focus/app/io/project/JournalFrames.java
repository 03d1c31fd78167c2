package focus.app.io.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The records of a journal: a mark, the length and the checksum, then the content. Appended only; a record counts once it
 * is there to its last byte, and whatever follows one that is not is nothing.
 */
final class JournalFrames {
    private static final int MARK = 0x464A_4E4C;
    private static final int HEADER = 12;

    private JournalFrames() {}

    static void append(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEADER + content.length);
        frame.putInt(MARK).putInt(content.length).putInt(checksum(content)).put(content);
        frame.flip();
        while (frame.hasRemaining()) {
            channel.write(frame);
        }
        channel.force(false);
    }

    /** Every whole record, in order. */
    static List<byte[]> read(Path file) throws IOException {
        List<byte[]> records = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            while (fill(channel, header.clear())) {
                header.flip();
                int mark = header.getInt();
                int length = header.getInt();
                int sum = header.getInt();
                if (mark != MARK || length < 0 || length > channel.size() - channel.position()) {
                    break;
                }
                byte[] content = new byte[length];
                if (!fill(channel, ByteBuffer.wrap(content)) || checksum(content) != sum) {
                    break;
                }
                records.add(content);
            }
        }
        return records;
    }

    private static boolean fill(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int checksum(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return (int) sum.getValue();
    }
}
