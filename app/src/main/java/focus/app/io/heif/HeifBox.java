package focus.app.io.heif;

import focus.app.io.picture.PictureFormatException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One box of an ISO base media file.
 *
 * @param type four letters
 * @param content without the head; its position is never moved
 */
record HeifBox(String type, ByteBuffer content) {
    private static final int MOST = 100_000;

    /** @throws PictureFormatException if a box leaves {@code data} */
    static List<HeifBox> split(ByteBuffer data) throws PictureFormatException {
        List<HeifBox> boxes = new ArrayList<>();
        ByteBuffer rest = data.duplicate();
        while (rest.remaining() >= 8) {
            int start = rest.position();
            long length = rest.getInt() & 0xFFFFFFFFL;
            String type = name(rest);
            if (length == 1 && rest.remaining() >= 8) {
                length = rest.getLong();
            } else if (length == 0) {
                length = rest.remaining() + 8L;
            }
            int head = rest.position() - start;
            if (length < head || length > rest.limit() - start || boxes.size() == MOST) {
                throw new PictureFormatException("has a damaged header: its part “" + type + "” has a wrong length");
            }
            boxes.add(new HeifBox(type, rest.slice(start + head, (int) length - head)));
            rest.position(start + (int) length);
        }
        return boxes;
    }

    /** Four bytes as letters, so that whatever they are can be shown. */
    static String name(ByteBuffer from) {
        byte[] letters = new byte[4];
        from.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    static Optional<HeifBox> find(List<HeifBox> boxes, String type) {
        return boxes.stream().filter(box -> box.type.equals(type)).findFirst();
    }

    /** From the beginning of the content. */
    ByteBuffer reading() {
        return content.duplicate().rewind();
    }

    byte[] bytes() {
        byte[] bytes = new byte[content.capacity()];
        content.get(0, bytes);
        return bytes;
    }

    /** The boxes inside, behind {@code skipped} bytes. */
    List<HeifBox> inside(int skipped) throws PictureFormatException {
        if (skipped > content.capacity()) {
            throw new PictureFormatException("is cut off in its header", new BufferUnderflowException());
        }
        return split(content.slice(skipped, content.capacity() - skipped));
    }

    /** A number of 0, 1, 2, 4 or 8 bytes. */
    static long number(ByteBuffer from, int bytes) {
        return switch (bytes) {
            case 0 -> 0;
            case 1 -> from.get() & 0xFF;
            case 2 -> from.getShort() & 0xFFFF;
            case 4 -> from.getInt() & 0xFFFFFFFFL;
            default -> from.getLong();
        };
    }
}
