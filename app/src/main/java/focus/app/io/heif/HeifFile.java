package focus.app.io.heif;

import focus.app.io.file.FilePiece;
import focus.app.io.picture.PictureFormatException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Map;

/**
 * The items of a HEIF file: pictures, parts of pictures, and what is told about them.
 *
 * @param file where the items' data lie
 * @param brand what the file calls itself
 * @param primary the picture that the file is about
 * @param items by number
 * @param references which items belong together
 * @param own data that lie in the header itself
 */
record HeifFile(
        FileChannel file,
        String brand,
        int primary,
        Map<Integer, HeifItem> items,
        List<Reference> references,
        ByteBuffer own) {
    private static final int MOST_HEADER = 64 << 20;
    private static final int MOST_ITEM = 1 << 30;

    /** @param to in order */
    record Reference(String type, int from, List<Integer> to) {}

    /** @throws PictureFormatException if the header is damaged or cut off, or tells of no picture */
    static HeifFile read(FileChannel file) throws IOException {
        String brand = "";
        long at = 0;
        while (at + 8 <= file.size()) {
            ByteBuffer head = ByteBuffer.wrap(FilePiece.read(file, at, (int) Math.min(16, file.size() - at)));
            long length = head.getInt() & 0xFFFFFFFFL;
            String type = HeifBox.name(head);
            int skipped = 8;
            if (length == 1 && head.remaining() == 8) {
                length = head.getLong();
                skipped = 16;
            } else if (length == 0) {
                length = file.size() - at;
            }
            if (length < skipped) {
                break;
            }
            if (type.equals("ftyp") && length >= skipped + 4) {
                brand = HeifBox.name(ByteBuffer.wrap(piece(file, at + skipped, 4)));
            } else if (type.equals("meta")) {
                return new HeifHeader(piece(file, at + skipped, length - skipped)).read(file, brand);
            }
            at += length;
        }
        throw new PictureFormatException("is cut off in its header, or holds no still picture");
    }

    private static byte[] piece(FileChannel file, long at, long length) throws IOException {
        if (length > MOST_HEADER) {
            throw new PictureFormatException("has a damaged header");
        }
        try {
            return FilePiece.read(file, at, (int) length);
        } catch (EOFException cutOff) {
            throw new PictureFormatException("is cut off in its header", cutOff);
        }
    }

    /** @throws PictureFormatException if the file names no such item */
    HeifItem item(int number) throws PictureFormatException {
        HeifItem item = items.get(number);
        if (item == null) {
            throw new PictureFormatException("has a damaged header: it names a part that it does not hold");
        }
        return item;
    }

    /** What an item is made from, or what is told about it. */
    List<Integer> from(String type, int number) {
        return references.stream()
                .filter(reference -> reference.type.equals(type) && reference.from == number)
                .flatMap(reference -> reference.to.stream())
                .toList();
    }

    /** Items that are about another, such as its transparency. */
    List<HeifItem> about(String type, int number) {
        return references.stream()
                .filter(reference -> reference.type.equals(type) && reference.to.contains(number))
                .map(reference -> items.get(reference.from))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /**
     * An item's bytes.
     *
     * @throws EOFException if the file ends before
     */
    byte[] data(HeifItem item) throws IOException {
        if (item.extents().stream().mapToLong(HeifItem.Extent::length).anyMatch(length -> length > MOST_ITEM)) {
            throw new EOFException();
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (HeifItem.Extent extent : item.extents()) {
            // A length of nothing means all that there is.
            data.write(
                    item.inHeader() ? own(extent) : FilePiece.read(file, extent.offset(), length(extent, file.size())));
            if (data.size() > MOST_ITEM) {
                throw new EOFException();
            }
        }
        return data.toByteArray();
    }

    private static int length(HeifItem.Extent extent, long end) {
        return (int) (extent.length() > 0 ? extent.length() : Math.clamp(end - extent.offset(), 0, MOST_ITEM));
    }

    private byte[] own(HeifItem.Extent extent) throws EOFException {
        int length = length(extent, own.capacity());
        if (extent.offset() < 0 || extent.offset() + length > own.capacity()) {
            throw new EOFException();
        }
        byte[] bytes = new byte[length];
        try {
            own.get((int) extent.offset(), bytes);
        } catch (BufferUnderflowException | IndexOutOfBoundsException outside) {
            throw new EOFException();
        }
        return bytes;
    }
}
