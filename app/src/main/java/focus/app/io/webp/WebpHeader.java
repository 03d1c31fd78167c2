package focus.app.io.webp;

import focus.app.io.picture.PictureFormatException;
import focus.inference.image.ImageSize;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the container of a WebP file tells.
 *
 * @param size of the canvas
 * @param alpha whether the picture may be transparent
 * @param animated whether there are further frames
 * @param chunks name to place, of repeated ones the first
 */
record WebpHeader(ImageSize size, boolean alpha, boolean animated, Map<String, Chunk> chunks) {
    private static final int ANIMATED = 0x02;
    private static final int ALPHA = 0x10;
    private static final int LONGEST = 16_383;

    /** Where a chunk's content lies in the file. */
    record Chunk(int offset, int length) {}

    /** @throws PictureFormatException if the file's head is damaged or cut off */
    static WebpHeader of(byte[] file) throws PictureFormatException {
        Map<String, Chunk> chunks = chunks(file);
        ByteBuffer data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        try {
            Chunk extended = chunks.get("VP8X");
            if (extended != null) {
                int flags = data.get(extended.offset);
                return checked(
                        1 + threeBytes(data, extended.offset + 4),
                        1 + threeBytes(data, extended.offset + 7),
                        (flags & ALPHA) != 0,
                        (flags & ANIMATED) != 0,
                        chunks);
            }
            Chunk lossless = chunks.get("VP8L");
            if (lossless != null) {
                int bits = data.getInt(lossless.offset + 1);
                boolean alpha = ((bits >> 28) & 1) != 0;
                return checked(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF), alpha, false, chunks);
            }
            Chunk lossy = chunks.get("VP8 ");
            if (lossy != null) {
                int width = data.getShort(lossy.offset + 6) & 0x3FFF;
                int height = data.getShort(lossy.offset + 8) & 0x3FFF;
                return checked(width, height, false, false, chunks);
            }
        } catch (IndexOutOfBoundsException cutOff) {
            throw new PictureFormatException("is cut off in its header", cutOff);
        }
        throw new PictureFormatException("is a WebP file without a picture in it");
    }

    /** Whether the file is shorter than it says. */
    static boolean isCutOff(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(4) + 8L > file.length;
    }

    private static WebpHeader checked(int width, int height, boolean alpha, boolean animated, Map<String, Chunk> chunks)
            throws PictureFormatException {
        if (width < 1 || height < 1 || width > LONGEST || height > LONGEST) {
            throw new PictureFormatException("has a damaged header: it names a size of " + width + "x" + height);
        }
        return new WebpHeader(new ImageSize(width, height), alpha, animated, chunks);
    }

    /** Stops where the file does. */
    private static Map<String, Chunk> chunks(byte[] file) {
        Map<String, Chunk> chunks = new TreeMap<>();
        ByteBuffer data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long at = 12;
        while (at + 8 <= file.length) {
            String name = new String(file, (int) at, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
            long length = data.getInt((int) at + 4) & 0xFFFFFFFFL;
            chunks.putIfAbsent(name, new Chunk((int) at + 8, (int) Math.min(length, file.length - at - 8)));
            at += 8 + length + (length & 1);
        }
        return chunks;
    }

    private static int threeBytes(ByteBuffer data, int at) {
        return (data.getShort(at) & 0xFFFF) | ((data.get(at + 2) & 0xFF) << 16);
    }

    /** A copy of a chunk's content out of the file that this is the head of. */
    Optional<byte[]> content(String name, byte[] file) {
        return Optional.ofNullable(chunks.get(name))
                .map(chunk -> java.util.Arrays.copyOfRange(file, chunk.offset, chunk.offset + chunk.length));
    }
}
