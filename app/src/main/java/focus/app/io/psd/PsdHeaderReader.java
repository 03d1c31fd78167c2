package focus.app.io.psd;

import focus.app.io.picture.PictureFormatException;
import focus.inference.image.ImageSize;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads one Photoshop file up to its flattened picture; layers are passed over. */
final class PsdHeaderReader {
    private static final int RESOURCE = 0x3842494D; // '8BIM'
    private static final int VERSION_INFO = 1057;
    private static final int ICC = 1039;
    private static final int EXIF = 1058;
    private static final int XMP = 1060;
    private static final int LONGEST = 300_000;
    private static final int MOST_CHANNELS = 56;
    /** Profiles and camera data are far smaller. */
    private static final int MOST_RESOURCE_BYTES = 16 << 20;

    private final DataInputStream in;
    private long position;
    private Optional<byte[]> icc = Optional.empty();
    private Optional<byte[]> exif = Optional.empty();
    private Optional<byte[]> xmp = Optional.empty();
    private boolean flattened = true;

    private PsdHeaderReader(DataInputStream in) {
        this.in = in;
    }

    static PsdHeader read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new PsdHeaderReader(new DataInputStream(new BufferedInputStream(stream, 1 << 16))).parse();
        } catch (EOFException cutOff) {
            throw new PictureFormatException("is cut off in its header", cutOff);
        }
    }

    private PsdHeader parse() throws IOException {
        in.skipNBytes(4);
        int version = in.readUnsignedShort();
        if (version != 1 && version != 2) {
            throw new PictureFormatException("is a Photoshop file of an unknown version (" + version + ")");
        }
        in.skipNBytes(6);
        int channels = in.readUnsignedShort();
        int height = in.readInt();
        int width = in.readInt();
        int depth = in.readUnsignedShort();
        PsdMode mode = PsdMode.of(in.readUnsignedShort());
        position = 26;
        check(width, height, channels, depth, mode);
        ByteBuffer palette = colourTable(mode);
        resources();
        if (!flattened) {
            throw new PictureFormatException("holds layers but no flattened picture; save it in Photoshop with"
                    + " “Maximize compatibility” switched on");
        }
        boolean large = version == 2;
        boolean transparent = layers(large) && channels > mode.colours();
        return new PsdHeader(
                large,
                new ImageSize(width, height),
                channels,
                depth,
                mode,
                palette,
                icc,
                exif,
                xmp,
                transparent,
                position);
    }

    private static void check(int width, int height, int channels, int depth, PsdMode mode)
            throws PictureFormatException {
        if (width < 1 || height < 1 || width > LONGEST || height > LONGEST) {
            throw new PictureFormatException("has a damaged header: it names a size of " + width + "x" + height);
        }
        if (channels < mode.colours() || channels > MOST_CHANNELS) {
            throw new PictureFormatException("has a damaged header: it names " + channels + " channels");
        }
        if (depth == 32) {
            throw new PictureFormatException("has floating-point samples (HDR), which cannot be opened yet");
        }
        boolean bitmap = mode == PsdMode.BITMAP;
        boolean allowed = bitmap ? depth == 1 : depth == 8 || (depth == 16 && mode != PsdMode.INDEXED);
        if (!allowed) {
            throw new PictureFormatException("has a damaged header: it names " + depth + " bits a sample");
        }
    }

    private ByteBuffer colourTable(PsdMode mode) throws IOException {
        long length = length(false);
        if (mode != PsdMode.INDEXED) {
            skip(length);
            return ByteBuffer.allocate(0);
        }
        if (length != 768) {
            throw new PictureFormatException("has a damaged header: its colour table has " + length + " bytes");
        }
        position += length;
        byte[] table = new byte[768];
        in.readFully(table);
        return ByteBuffer.wrap(table);
    }

    private void resources() throws IOException {
        long length = length(false);
        long end = position + length;
        while (end - position >= 12) {
            boolean known = in.readInt() == RESOURCE;
            int id = in.readUnsignedShort();
            int name = in.readUnsignedByte();
            in.skipNBytes(name | 1);
            long size = in.readInt() & 0xFFFFFFFFL;
            position += 11 + (name | 1);
            if (!known || position + size > end) {
                break;
            }
            resource(id, size);
            if (size % 2 != 0 && position < end) {
                skip(1);
            }
        }
        if (position > end) {
            throw new PictureFormatException("has a damaged header");
        }
        skip(end - position);
    }

    private void resource(int id, long size) throws IOException {
        boolean wanted = id == ICC || id == EXIF || id == XMP || id == VERSION_INFO;
        if (!wanted || size > MOST_RESOURCE_BYTES) {
            skip(size);
            return;
        }
        byte[] content = new byte[(int) size];
        in.readFully(content);
        position += size;
        switch (id) {
            case ICC -> icc = Optional.of(content);
            case EXIF -> exif = Optional.of(content);
            case XMP -> xmp = Optional.of(content);
            default -> flattened = content.length < 5 || content[4] != 0;
        }
    }

    /** @return whether the flattened picture has a transparency, which stands first after its colours */
    private boolean layers(boolean large) throws IOException {
        long length = length(large);
        long end = position + length;
        boolean transparent = false;
        long header = large ? 10 : 6;
        if (length >= header) {
            long info = length(large);
            if (info >= 2) {
                transparent = in.readShort() < 0;
                position += 2;
            }
        }
        skip(end - position);
        return transparent;
    }

    private long length(boolean large) throws IOException {
        position += large ? 8 : 4;
        long length = large ? in.readLong() : in.readInt() & 0xFFFFFFFFL;
        if (length < 0) {
            throw new PictureFormatException("has a damaged header");
        }
        return length;
    }

    private void skip(long bytes) throws IOException {
        in.skipNBytes(bytes);
        position += bytes;
    }
}
