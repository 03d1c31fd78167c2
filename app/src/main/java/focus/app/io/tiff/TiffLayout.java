package focus.app.io.tiff;

import focus.app.io.picture.PictureFormatException;
import focus.inference.image.ImageSize;
import java.io.IOException;
import java.util.Arrays;

/**
 * How the pixels of a TIFF picture lie in its file.
 *
 * @param bits of a sample: 1, 2, 4, 8 or 16
 * @param bands samples of a pixel
 * @param planar whether each band has segments of its own
 * @param segment columns and rows of a tile; of strips the picture's columns and the rows of a strip
 */
record TiffLayout(
        ImageSize size,
        int bits,
        int bands,
        int photometric,
        int compression,
        boolean predicted,
        boolean planar,
        ImageSize segment) {
    static final int WHITE_IS_ZERO = 0;
    static final int BLACK_IS_ZERO = 1;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int CMYK = 5;

    static final int NONE = 1;
    static final int LZW = 5;
    static final int DEFLATE = 8;
    static final int OLD_DEFLATE = 32946;
    static final int PACK_BITS = 32773;

    private static final int LAB = 8;
    private static final int MOST_BANDS = 64;

    static TiffLayout of(TiffDirectory directory) throws IOException {
        long width = directory.number(256, 0);
        long height = directory.number(257, 0);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE / 2 || height > Integer.MAX_VALUE / 2) {
            throw new PictureFormatException("has a damaged header: it names a size of " + width + "x" + height);
        }
        ImageSize size = new ImageSize((int) width, (int) height);
        int bands = (int) directory.number(277, 1);
        int photometric = (int) directory.number(262, bands >= 3 ? RGB : BLACK_IS_ZERO);
        if (photometric == LAB) {
            throw new PictureFormatException("is in Lab colours, which cannot be opened yet; change its mode to RGB");
        }
        return new TiffLayout(
                size,
                bits(directory),
                bands,
                photometric,
                (int) directory.number(259, NONE),
                directory.number(317, 1) == 2,
                directory.number(284, 1) == 2 && bands > 1,
                segment(directory, size));
    }

    private static int bits(TiffDirectory directory) throws IOException {
        long[] bits = directory.numbers(258);
        long first = bits.length == 0 ? 1 : bits[0];
        if (directory.number(339, 1) == 3) {
            throw new PictureFormatException("has floating-point samples (HDR), which cannot be opened yet");
        }
        if (first > 16 || directory.number(339, 1) == 2) {
            throw new PictureFormatException("has 32-bit or signed samples, which cannot be opened yet");
        }
        boolean mixed = Arrays.stream(bits).anyMatch(other -> other != first);
        return mixed ? 0 : (int) first;
    }

    private static ImageSize segment(TiffDirectory directory, ImageSize size) throws IOException {
        long tileWidth = directory.number(322, 0);
        long tileHeight = directory.number(323, 0);
        if (tileWidth > 0 && tileHeight > 0) {
            if (tileWidth > 1 << 20 || tileHeight > 1 << 20) {
                throw new PictureFormatException("has a damaged header: its tiles are too large");
            }
            return new ImageSize((int) tileWidth, (int) tileHeight);
        }
        long rows = directory.number(278, size.height());
        return new ImageSize(size.width(), (int) Math.clamp(rows, 1L, size.height()));
    }

    /** Whether this decoder reads it; what it does not is left to the JDK's. */
    boolean isPlain() {
        boolean whole = bits == 8 || bits == 16;
        boolean depth = whole || ((bits == 1 || bits == 2 || bits == 4) && bands == 1 && !predicted);
        return isPacked() && depth && hasPlainColours();
    }

    private boolean isPacked() {
        return switch (compression) {
            case NONE, LZW, DEFLATE, OLD_DEFLATE, PACK_BITS -> true;
            default -> false;
        };
    }

    private boolean hasPlainColours() {
        return switch (photometric) {
            case WHITE_IS_ZERO, BLACK_IS_ZERO -> bands >= 1 && bands <= MOST_BANDS;
            case RGB -> bands >= 3 && bands <= MOST_BANDS;
            case PALETTE -> bands == 1 && bits <= 8;
            case CMYK -> bands >= 4 && bands <= MOST_BANDS;
            default -> false;
        };
    }

    /** Colours stored: 1 grey, 3 RGB, 4 inks. */
    int colours() {
        return switch (photometric) {
            case RGB -> 3;
            case CMYK -> 4;
            default -> 1;
        };
    }

    boolean tiled() {
        return segment.width() != size.width();
    }

    int segmentsAcross() {
        return (size.width() - 1) / segment.width() + 1;
    }

    int segmentsDown() {
        return (size.height() - 1) / segment.height() + 1;
    }

    /** Bands that lie together in one segment. */
    int bandsTogether() {
        return planar ? 1 : bands;
    }

    /** Bytes of one row of a segment, unpacked. */
    long rowBytes() {
        return ((long) segment.width() * bandsTogether() * bits + 7) / 8;
    }
}
