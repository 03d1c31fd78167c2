package focus.app.io.tiff;

import focus.app.io.picture.PictureFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The first directory of a TIFF or BigTIFF file.
 *
 * @param entries by tag; of repeated ones the first
 * @param pages how many directories follow each other in the file, this one included
 */
record TiffDirectory(TiffInput input, Map<Integer, Entry> entries, int pages) {
    private static final int MOST_ENTRIES = 4096;
    private static final int MOST_PAGES = 10_000;
    /** Profiles and tables of offsets are far smaller. */
    private static final int MOST_BYTES = 64 << 20;

    /** @param at where the values lie in the file */
    record Entry(int type, long count, long at) {
        int valueBytes() {
            return switch (type) {
                case 1, 2, 6, 7 -> 1;
                case 3, 8 -> 2;
                case 4, 9, 11, 13 -> 4;
                case 5, 10, 12, 16, 17, 18 -> 8;
                default -> 0;
            };
        }
    }

    /** @throws PictureFormatException if it is damaged or cut off */
    static TiffDirectory read(TiffInput input) throws IOException {
        try {
            boolean big = input.read(2, 2).getShort() == 43;
            long at = big ? input.read(8, 8).getLong() : number(input, 4, 4);
            Map<Integer, Entry> entries = new TreeMap<>();
            long next = directory(input, at, big, entries);
            return new TiffDirectory(input, entries, pages(input, next, big));
        } catch (EOFException cutOff) {
            throw new PictureFormatException("is cut off in its header", cutOff);
        }
    }

    /** The entries of another directory of the file. */
    static Map<Integer, Entry> folder(TiffInput input, long at) throws IOException {
        Map<Integer, Entry> entries = new TreeMap<>();
        directory(input, at, input.read(2, 2).getShort() == 43, entries);
        return entries;
    }

    /** @return where the next directory lies; 0 for none */
    private static long directory(TiffInput input, long at, boolean big, Map<Integer, Entry> into) throws IOException {
        long count = number(input, at, big ? 8 : 2);
        if (count < 1 || count > MOST_ENTRIES) {
            throw new PictureFormatException("has a damaged header");
        }
        int entryBytes = big ? 20 : 12;
        long first = at + (big ? 8 : 2);
        ByteBuffer table = input.read(first, (int) count * entryBytes);
        for (int i = 0; i < count; i++) {
            int from = i * entryBytes;
            into.putIfAbsent(
                    table.getShort(from) & 0xFFFF,
                    entry(input, big, table.slice(from, entryBytes).order(input.order()), first + from));
        }
        return number(input, first + count * entryBytes, big ? 8 : 4);
    }

    /** @param at the entry's place in the file */
    private static Entry entry(TiffInput input, boolean big, ByteBuffer entry, long at) throws IOException {
        int type = entry.getShort(2) & 0xFFFF;
        long values = big ? entry.getLong(4) : entry.getInt(4) & 0xFFFFFFFFL;
        int room = big ? 8 : 4;
        Entry inline = new Entry(type, values, at + (big ? 12 : 8));
        boolean fits = values >= 0 && values <= room && values * inline.valueBytes() <= room;
        return fits ? inline : new Entry(type, values, number(input, inline.at, room));
    }

    /** A damaged chain ends where it is damaged: the first page is there. */
    private static int pages(TiffInput input, long next, boolean big) {
        int pages = 1;
        long at = next;
        try {
            while (at != 0 && pages < MOST_PAGES) {
                long count = number(input, at, big ? 8 : 2);
                if (count < 1 || count > MOST_ENTRIES) {
                    return pages;
                }
                pages++;
                at = number(input, at + (big ? 8 + count * 20 : 2 + count * 12), big ? 8 : 4);
            }
        } catch (IOException damaged) {
            return pages;
        }
        return pages;
    }

    private static long number(TiffInput input, long at, int bytes) throws IOException {
        ByteBuffer value = input.read(at, bytes);
        return switch (bytes) {
            case 2 -> value.getShort() & 0xFFFF;
            case 4 -> value.getInt() & 0xFFFFFFFFL;
            default -> value.getLong();
        };
    }

    /** The first value of a whole number's tag. */
    long number(int tag, long otherwise) throws IOException {
        long[] values = numbers(tag);
        return values.length == 0 ? otherwise : values[0];
    }

    /** Empty when the tag is not there or holds no whole numbers. */
    long[] numbers(int tag) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.type == 2 || entry.type == 5 || entry.valueBytes() == 0) {
            return new long[0];
        }
        ByteBuffer values = values(entry);
        long[] numbers = new long[(int) entry.count];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = switch (entry.valueBytes()) {
                case 1 -> values.get() & 0xFF;
                case 2 -> values.getShort() & 0xFFFF;
                case 4 -> values.getInt() & 0xFFFFFFFFL;
                default -> values.getLong();
            };
        }
        return numbers;
    }

    /** The bytes of a tag that holds a block; empty when it is not there or cut off. */
    Optional<byte[]> block(int tag) {
        Entry entry = entries.get(tag);
        if (entry == null || entry.valueBytes() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(bytes(entry));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private ByteBuffer values(Entry entry) throws IOException {
        return ByteBuffer.wrap(bytes(entry)).order(input.order());
    }

    private byte[] bytes(Entry entry) throws IOException {
        if (entry.count < 0 || entry.count > MOST_BYTES / Math.max(1, entry.valueBytes())) {
            throw new PictureFormatException("has a damaged header");
        }
        return input.bytes(entry.at, (int) entry.count * entry.valueBytes());
    }
}
