package focus.app.io.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** XMP in PNG: an international text under an agreed keyword. */
final class PngXmp {
    /** Under which a header keeps the chunk. */
    static final String NAME = "iTXt XMP";

    private static final byte[] KEYWORD = "XML:com.adobe.xmp\0".getBytes(StandardCharsets.ISO_8859_1);

    private PngXmp() {}

    static boolean isXmp(String name, ByteBuffer content) {
        return name.equals("iTXt")
                && content.limit() > KEYWORD.length
                && content.slice(0, KEYWORD.length).equals(ByteBuffer.wrap(KEYWORD));
    }

    /** The packet in a chunk: after two bytes on compression, a language and a translated keyword. */
    static Optional<byte[]> packet(byte[] chunk) {
        if (chunk.length < KEYWORD.length + 4 || chunk[KEYWORD.length] != 0) {
            return Optional.empty();
        }
        int at = KEYWORD.length + 2;
        for (int text = 0; text < 2; text++) {
            while (at < chunk.length && chunk[at] != 0) {
                at++;
            }
            at++;
        }
        return at < chunk.length ? Optional.of(Arrays.copyOfRange(chunk, at, chunk.length)) : Optional.empty();
    }

    /** A chunk's content, not compressed, as the specification of XMP wants it. */
    static byte[] chunk(byte[] packet) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(KEYWORD);
        chunk.writeBytes(new byte[4]);
        chunk.writeBytes(packet);
        return chunk.toByteArray();
    }
}
