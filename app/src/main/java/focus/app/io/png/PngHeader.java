package focus.app.io.png;

import focus.inference.image.ImageSize;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a PNG file before its pixels.
 *
 * @param size as stored
 * @param depth bits per sample: 1, 2, 4, 8 or 16
 * @param interlaced whether the rows come in the seven passes of Adam7
 * @param chunks the content of the chunks before the pixels, by name; of repeated ones the first
 * @param pixelOffset where in the file the first {@code IDAT} chunk starts
 */
record PngHeader(
        ImageSize size,
        PngColour colour,
        int depth,
        boolean interlaced,
        Map<String, ByteBuffer> chunks,
        long pixelOffset) {
    /** @return a copy of a chunk's content */
    Optional<byte[]> chunk(String name) {
        ByteBuffer content = chunks.get(name);
        if (content == null) {
            return Optional.empty();
        }
        byte[] bytes = new byte[content.limit()];
        content.get(0, bytes);
        return Optional.of(bytes);
    }

    /** Whether decoded pixels carry alpha: stored, or by a transparent colour. */
    boolean hasAlpha() {
        return colour.hasAlpha() || chunks.containsKey("tRNS");
    }

    int bitsPerPixel() {
        return colour.channels() * depth;
    }

    /** Bytes of a stored row of so many pixels, without the filter's byte. */
    long rowBytes(int pixels) {
        return ((long) pixels * bitsPerPixel() + 7) / 8;
    }
}
