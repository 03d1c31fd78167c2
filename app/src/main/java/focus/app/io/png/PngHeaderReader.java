package focus.app.io.png;

import focus.app.io.picture.PictureFormatException;
import focus.inference.image.ImageSize;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Walks the chunks of a PNG file up to its pixels. */
final class PngHeaderReader {
    static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final Set<String> WANTED = Set.of("PLTE", "tRNS", "iCCP", "sRGB", "eXIf", "acTL", "iTXt");
    /** Far above any real profile or camera data; more is not kept. */
    private static final int MAX_CHUNK = 32 << 20;

    private final DataInputStream in;
    private long position = 8;

    private PngHeaderReader(DataInputStream in) {
        this.in = in;
    }

    static PngHeader read(Path file) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            return new PngHeaderReader(new DataInputStream(raw)).read();
        } catch (EOFException early) {
            throw new PictureFormatException("is cut off before its first row of pixels", early);
        }
    }

    private PngHeader read() throws IOException {
        if (in.readLong() != SIGNATURE || in.readInt() != 13 || !name().equals("IHDR")) {
            throw new PictureFormatException("has a damaged header");
        }
        ImageSize size = size(in.readInt(), in.readInt());
        int depth = in.readUnsignedByte();
        PngColour colour = colour(in.readUnsignedByte(), depth);
        if (in.readUnsignedShort() != 0) {
            throw new PictureFormatException("has a damaged header");
        }
        int interlace = in.readUnsignedByte();
        in.readInt();
        position += 25;
        Map<String, ByteBuffer> chunks = chunks();
        if (colour == PngColour.PALETTE && !chunks.containsKey("PLTE")) {
            throw new PictureFormatException("lacks its palette");
        }
        return new PngHeader(size, colour, depth, interlace == 1, chunks, position);
    }

    private Map<String, ByteBuffer> chunks() throws IOException {
        Map<String, ByteBuffer> chunks = new HashMap<>();
        while (true) {
            int length = in.readInt();
            String name = name();
            if (name.equals("IDAT")) {
                return Map.copyOf(chunks);
            }
            if (length < 0 || name.equals("IEND")) {
                throw new PictureFormatException("is a PNG file without pixels");
            }
            if (WANTED.contains(name) && length <= MAX_CHUNK) {
                ByteBuffer content = ByteBuffer.wrap(in.readNBytes(length)).asReadOnlyBuffer();
                chunks.putIfAbsent(PngXmp.isXmp(name, content) ? PngXmp.NAME : name, content);
            } else {
                in.skipNBytes(length);
            }
            in.readInt();
            position += 12L + length;
        }
    }

    private String name() throws IOException {
        return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
    }

    private static ImageSize size(int width, int height) throws PictureFormatException {
        if (width < 1 || height < 1) {
            throw new PictureFormatException("has a damaged header: it names a size of "
                    + Integer.toUnsignedString(width) + "x" + Integer.toUnsignedString(height));
        }
        return new ImageSize(width, height);
    }

    private static PngColour colour(int code, int depth) throws PictureFormatException {
        for (PngColour colour : PngColour.values()) {
            if (colour.code() == code && colour.allows(depth)) {
                return colour;
            }
        }
        throw new PictureFormatException(
                "has a damaged header: there is no PNG of colour type " + code + " with " + depth + " bits");
    }

    /**
     * The profile inside an {@code iCCP} chunk: a name, a zero, a compression method, compressed bytes.
     *
     * @return empty when it is damaged or absurdly large
     */
    static Optional<byte[]> profile(byte[] chunk) {
        int zero = 0;
        while (zero < chunk.length && chunk[zero] != 0) {
            zero++;
        }
        if (zero + 2 >= chunk.length || chunk[zero + 1] != 0) {
            return Optional.empty();
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(chunk, zero + 2, chunk.length - zero - 2);
            ByteArrayOutputStream profile = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 13];
            while (!inflater.finished() && profile.size() <= MAX_CHUNK) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    return Optional.empty();
                }
                profile.write(buffer, 0, count);
            }
            return inflater.finished() ? Optional.of(profile.toByteArray()) : Optional.empty();
        } catch (DataFormatException damaged) {
            return Optional.empty();
        }
    }
}
