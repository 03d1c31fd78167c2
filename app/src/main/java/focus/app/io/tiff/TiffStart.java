package focus.app.io.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a written TIFF file begins: with the camera's block, or with a bare header. */
final class TiffStart {
    private static final byte[] BARE = {'I', 'I', 42, 0, 0, 0, 0, 0};

    private final byte[] bytes;
    private final ByteOrder order;

    private TiffStart(byte[] bytes) {
        this.bytes = bytes;
        this.order = bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    static TiffStart of(Optional<byte[]> exif) {
        byte[] block = exif.filter(known -> known.length >= 14).orElse(BARE);
        byte[] even = java.util.Arrays.copyOf(block, block.length + (block.length & 1));
        return new TiffStart(even);
    }

    /** Not copied. */
    byte[] bytes() {
        return bytes;
    }

    ByteOrder order() {
        return order;
    }

    boolean isLittle() {
        return order == ByteOrder.LITTLE_ENDIAN;
    }

    byte[] number(long value) {
        return ByteBuffer.allocate(4).order(order).putInt((int) value).array();
    }

    /** The entries of the camera's first folder, twelve bytes each, by tag; what they point to lies in the block. */
    Map<Integer, byte[]> entries() {
        Map<Integer, byte[]> entries = new TreeMap<>();
        ByteBuffer block = ByteBuffer.wrap(bytes).order(order);
        long folder = block.getInt(4) & 0xFFFFFFFFL;
        if (folder == 0 || folder + 2 > bytes.length) {
            return entries;
        }
        int count = block.getShort((int) folder) & 0xFFFF;
        for (int i = 0; i < count && folder + 2 + (i + 1) * 12L <= bytes.length; i++) {
            byte[] entry = new byte[12];
            block.get((int) folder + 2 + i * 12, entry);
            entries.putIfAbsent(ByteBuffer.wrap(entry).order(order).getShort() & 0xFFFF, entry);
        }
        return entries;
    }
}
