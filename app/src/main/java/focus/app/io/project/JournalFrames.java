package focus.app.io.project;

import focus.app.io.file.FilePiece;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The frames of a journal: a mark, the length and the checksum, then the content. Appended only. A record is any number of
 * parts and the text that speaks of them, which comes last: it counts once that is there to its last byte, and whatever
 * follows a frame that is not whole is nothing.
 */
final class JournalFrames {
    private static final int PART = 0x464A_4E50;
    private static final int TEXT = 0x464A_4E54;
    private static final int HEADER = 12;
    private static final int CHUNK = 1 << 16;

    private JournalFrames() {}

    /** Where a part's content lies in the journal. */
    record Part(long position, int length) {
        byte[] read(FileChannel journal) throws IOException {
            return FilePiece.read(journal, position, length);
        }
    }

    /** One whole record, which stays in the file until it is wanted. */
    record Entry(Part text, List<Part> parts) {}

    static void appendPart(FileChannel channel, byte[] content) throws IOException {
        append(channel, PART, content);
    }

    /** Ends a record: it is on the disk when this returns. */
    static void appendText(FileChannel channel, byte[] content) throws IOException {
        append(channel, TEXT, content);
        channel.force(false);
    }

    private static void append(FileChannel channel, int mark, byte[] content) throws IOException {
        CRC32C sum = new CRC32C();
        sum.update(content);
        ByteBuffer header = ByteBuffer.allocate(HEADER)
                .putInt(mark)
                .putInt(content.length)
                .putInt((int) sum.getValue())
                .flip();
        ByteBuffer[] frame = {header, ByteBuffer.wrap(content)};
        while (frame[1].hasRemaining() || header.hasRemaining()) {
            channel.write(frame);
        }
    }

    /** Every whole record, in order. */
    static List<Entry> read(FileChannel channel) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        long at = 0;
        while (at + HEADER <= channel.size()) {
            ByteBuffer header = ByteBuffer.wrap(FilePiece.read(channel, at, HEADER));
            int mark = header.getInt();
            Part content = new Part(at + HEADER, header.getInt());
            if (!isWhole(channel, mark, content, header.getInt())) {
                break;
            }
            if (mark == PART) {
                parts.add(content);
            } else {
                entries.add(new Entry(content, List.copyOf(parts)));
                parts.clear();
            }
            at = content.position + content.length;
        }
        return entries;
    }

    private static boolean isWhole(FileChannel channel, int mark, Part content, int checksum) throws IOException {
        boolean known = mark == PART || mark == TEXT;
        if (!known || content.length < 0 || content.length > channel.size() - content.position) {
            return false;
        }
        CRC32C sum = new CRC32C();
        for (int done = 0; done < content.length; done += CHUNK) {
            sum.update(FilePiece.read(channel, content.position + done, Math.min(CHUNK, content.length - done)));
        }
        return (int) sum.getValue() == checksum;
    }
}
