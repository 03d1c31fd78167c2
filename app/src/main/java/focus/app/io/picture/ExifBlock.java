package focus.app.io.picture;

import focus.inference.image.Orientation;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The EXIF data of a photo: a small TIFF file in memory, of which the orientation is read and the rest is carried on
 * untouched. Immutable. Bounds are checked everywhere: a damaged block is no block.
 */
public final class ExifBlock {
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_FOLDER = 0x8769;
    private static final int PIXEL_WIDTH = 0xA002;
    private static final int PIXEL_HEIGHT = 0xA003;
    private static final int THUMBNAIL_OFFSET = 0x0201;
    private static final int THUMBNAIL_LENGTH = 0x0202;
    private static final int ENTRY_BYTES = 12;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final byte[] tiff;
    private final Orientation orientation;

    private ExifBlock(byte[] tiff, Orientation orientation) {
        this.tiff = tiff;
        this.orientation = orientation;
    }

    /** @param tiff from the byte-order mark ({@code II} or {@code MM}) on; copied */
    static Optional<ExifBlock> parse(byte[] tiff) {
        try {
            byte[] copy = tiff.clone();
            ByteBuffer buffer = ordered(copy);
            int value = number(buffer, entry(buffer, firstFolder(buffer), ORIENTATION))
                    .orElse(1);
            return Optional.of(new ExifBlock(copy, Orientation.ofExif(value)));
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    public Orientation orientation() {
        return orientation;
    }

    /**
     * The block for a saved copy: upright, of the copy's size, and without the small preview, which would still show
     * what has been removed from the picture.
     *
     * @return from the byte-order mark on
     */
    public byte[] forUprightCopy(int width, int height) {
        byte[] copy = tiff.clone();
        try {
            ByteBuffer buffer = ordered(copy);
            int first = firstFolder(buffer);
            setNumber(buffer, entry(buffer, first, ORIENTATION), 1);
            OptionalInt exif = number(buffer, entry(buffer, first, EXIF_FOLDER));
            if (exif.isPresent()) {
                setNumber(buffer, entry(buffer, exif.getAsInt(), PIXEL_WIDTH), width);
                setNumber(buffer, entry(buffer, exif.getAsInt(), PIXEL_HEIGHT), height);
            }
            dropPreview(buffer, first);
        } catch (IndexOutOfBoundsException partlyDamaged) {
            // A folder that points outside the block: what could be patched is patched, the rest was unreadable before.
            return copy;
        }
        return copy;
    }

    private static void dropPreview(ByteBuffer buffer, int firstFolder) {
        int link = firstFolder + 2 + entries(buffer, firstFolder) * ENTRY_BYTES;
        int preview = buffer.getInt(link);
        buffer.putInt(link, 0);
        if (preview != 0) {
            int offset =
                    number(buffer, entry(buffer, preview, THUMBNAIL_OFFSET)).orElse(0);
            int length =
                    number(buffer, entry(buffer, preview, THUMBNAIL_LENGTH)).orElse(0);
            if (offset > 0 && length > 0 && length <= buffer.capacity() - offset) {
                buffer.put(offset, new byte[length]);
            }
        }
    }

    private static ByteBuffer ordered(byte[] tiff) {
        ByteBuffer buffer = ByteBuffer.wrap(tiff);
        int mark = buffer.getShort(0);
        if (mark != 0x4949 && mark != 0x4D4D) {
            throw new IllegalArgumentException("no byte-order mark");
        }
        buffer.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (buffer.getShort(2) != 42) {
            throw new IllegalArgumentException("no TIFF");
        }
        return buffer;
    }

    private static int firstFolder(ByteBuffer buffer) {
        return buffer.getInt(4);
    }

    private static int entries(ByteBuffer buffer, int folder) {
        return buffer.getShort(folder) & 0xFFFF;
    }

    /** Where the entry of a tag starts; empty when the folder lacks it. */
    private static OptionalInt entry(ByteBuffer buffer, int folder, int tag) {
        int count = entries(buffer, folder);
        for (int i = 0; i < count; i++) {
            int at = folder + 2 + i * ENTRY_BYTES;
            if ((buffer.getShort(at) & 0xFFFF) == tag) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt number(ByteBuffer buffer, OptionalInt entry) {
        if (entry.isEmpty()) {
            return OptionalInt.empty();
        }
        int at = entry.getAsInt();
        return switch (buffer.getShort(at + 2)) {
            case SHORT -> OptionalInt.of(buffer.getShort(at + 8) & 0xFFFF);
            case LONG -> OptionalInt.of(buffer.getInt(at + 8));
            default -> OptionalInt.empty();
        };
    }

    private static void setNumber(ByteBuffer buffer, OptionalInt entry, int value) {
        if (entry.isEmpty()) {
            return;
        }
        int at = entry.getAsInt();
        if (buffer.getShort(at + 2) == SHORT && value <= 0xFFFF) {
            buffer.putShort(at + 8, (short) value);
        } else if (buffer.getShort(at + 2) == LONG) {
            buffer.putInt(at + 8, value);
        }
    }
}
