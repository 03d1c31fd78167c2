package focus.app.io.jpeg;

import focus.app.io.picture.PictureFormatException;
import focus.inference.image.ImageSize;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks the segments of one JPEG file up to its first scan. */
final class JpegHeaderParser {
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };
    private static final byte[] JFIF_NAME = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE_NAME = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ICC_NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XMP_NAME = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXIF_NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final DataInputStream in;
    private final ByteArrayOutputStream tables = new ByteArrayOutputStream();
    private final TreeMap<Integer, byte[]> profileParts = new TreeMap<>();
    private byte @Nullable [] frame;
    private int frameMarker;
    private byte @Nullable [] exif;
    private byte @Nullable [] xmp;
    private byte @Nullable [] adobe;
    private boolean jfif;
    private long position = 2;

    JpegHeaderParser(DataInputStream in) {
        this.in = in;
    }

    JpegHeader parse() throws IOException {
        if (in.readUnsignedShort() != 0xFFD8) {
            throw new PictureFormatException("does not begin like a JPEG file");
        }
        int marker = nextMarker();
        while (marker != START_OF_SCAN) {
            segment(marker);
            marker = nextMarker();
        }
        byte[] sof = frame;
        if (sof == null || sof.length < 6) {
            throw new PictureFormatException("is a JPEG file without a picture in it");
        }
        int components = sof[5] & 0xFF;
        if (components != 1 && components != 3 && components != 4) {
            throw new PictureFormatException("is a JPEG file of " + components + " colour components");
        }
        boolean progressive = frameMarker == 0xC2;
        return new JpegHeader(
                size(sof),
                components,
                progressive,
                profile(),
                Optional.ofNullable(exif),
                Optional.ofNullable(xmp),
                head(),
                position - 2);
    }

    private int nextMarker() throws IOException {
        int first = in.readUnsignedByte();
        position++;
        // Some writers leave stray bytes between segments; every decoder skips to the next marker.
        while (first != 0xFF) {
            first = in.readUnsignedByte();
            position++;
        }
        int marker = 0xFF;
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
            position++;
        }
        return marker;
    }

    private void segment(int marker) throws IOException {
        if (marker == 0 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
            return;
        }
        if (marker == 0xD9) {
            throw new PictureFormatException("is a JPEG file without a picture in it");
        }
        int length = in.readUnsignedShort();
        if (length < 2) {
            throw new PictureFormatException("has a damaged header");
        }
        byte[] payload = new byte[length - 2];
        in.readFully(payload);
        position += length;
        take(marker, payload);
    }

    private void take(int marker, byte[] payload) throws IOException {
        if (isFrame(marker)) {
            frameMarker = marker;
            frame = checkedFrame(marker, payload);
            copy(marker, payload);
        } else if (marker >= 0xE0 && marker <= 0xEF) {
            takeApplicationSegment(marker, payload);
        } else if (marker < 0xE0 || marker > 0xFE) {
            copy(marker, payload);
        }
    }

    private void takeApplicationSegment(int marker, byte[] payload) {
        switch (marker) {
            case 0xE0 -> jfif |= startsWith(payload, JFIF_NAME);
            case 0xE1 -> {
                if (exif == null && startsWith(payload, EXIF_NAME)) {
                    exif = Arrays.copyOfRange(payload, EXIF_NAME.length, payload.length);
                } else if (xmp == null && startsWith(payload, XMP_NAME)) {
                    xmp = Arrays.copyOfRange(payload, XMP_NAME.length, payload.length);
                }
            }
            case 0xE2 -> {
                if (startsWith(payload, ICC_NAME) && payload.length > ICC_NAME.length + 2) {
                    int part = payload[ICC_NAME.length] & 0xFF;
                    profileParts.put(part, Arrays.copyOfRange(payload, ICC_NAME.length + 2, payload.length));
                }
            }
            case 0xEE -> adobe = payload.length >= 12 && startsWith(payload, ADOBE_NAME) ? payload : adobe;
            default -> {}
        }
    }

    private static boolean isFrame(int marker) {
        boolean tableInBetween = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        return marker >= 0xC0 && marker <= 0xCF && !tableInBetween;
    }

    private static byte[] checkedFrame(int marker, byte[] payload) throws PictureFormatException {
        if (marker > 0xC2) {
            String kind = marker == 0xC3 ? "lossless" : marker >= 0xC9 ? "arithmetic" : "hierarchical";
            throw new PictureFormatException("is a JPEG file with " + kind + " coding, which cannot be opened yet");
        }
        if (payload.length < 6) {
            throw new PictureFormatException("has a damaged header");
        }
        if (payload[0] != 8) {
            throw new PictureFormatException(
                    "is a JPEG file of " + payload[0] + " bits a sample, which cannot be opened yet");
        }
        return payload;
    }

    private static ImageSize size(byte[] frame) throws PictureFormatException {
        int height = ((frame[1] & 0xFF) << 8) | (frame[2] & 0xFF);
        int width = ((frame[3] & 0xFF) << 8) | (frame[4] & 0xFF);
        if (width == 0 || height == 0) {
            throw new PictureFormatException("has a damaged header: it names a size of " + width + "x" + height);
        }
        return new ImageSize(width, height);
    }

    private Optional<byte[]> profile() {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        profileParts.values().forEach(joined::writeBytes);
        return joined.size() == 0 ? Optional.empty() : Optional.of(joined.toByteArray());
    }

    private ByteBuffer head() {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        if (adobe != null) {
            writeSegment(head, 0xEE, adobe);
        } else if (jfif || exif != null) {
            // EXIF prescribes the same colours as JFIF, but not every decoder knows.
            head.writeBytes(JFIF);
        }
        head.writeBytes(tables.toByteArray());
        return ByteBuffer.wrap(head.toByteArray()).asReadOnlyBuffer();
    }

    private void copy(int marker, byte[] payload) {
        writeSegment(tables, marker, payload);
    }

    private static void writeSegment(ByteArrayOutputStream out, int marker, byte[] payload) {
        int length = payload.length + 2;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(payload);
    }

    private static boolean startsWith(byte[] payload, byte[] name) {
        return payload.length >= name.length && Arrays.equals(payload, 0, name.length, name, 0, name.length);
    }
}
