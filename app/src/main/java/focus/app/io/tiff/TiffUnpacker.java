package focus.app.io.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** The packings of TIFF that are lossless and of whole bytes. */
final class TiffUnpacker {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int MOST_CODES = 4096;

    private TiffUnpacker() {}

    /**
     * @param length bytes to make
     * @throws EOFException if the packed bytes end before
     * @throws ZipException if they are damaged
     */
    static byte[] unpack(int compression, byte[] packed, int length) throws IOException {
        return switch (compression) {
            case TiffLayout.NONE -> {
                if (packed.length < length) {
                    throw new EOFException();
                }
                yield packed;
            }
            case TiffLayout.LZW -> lzw(packed, length);
            case TiffLayout.PACK_BITS -> packBits(ByteBuffer.wrap(packed), length);
            default -> inflate(packed, length);
        };
    }

    private static byte[] inflate(byte[] packed, int length) throws IOException {
        byte[] out = new byte[length];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            int at = 0;
            while (at < length) {
                int count = inflater.inflate(out, at, length - at);
                if (count == 0) {
                    throw new EOFException();
                }
                at += count;
            }
            return out;
        } catch (DataFormatException damaged) {
            throw (ZipException) new ZipException(damaged.getMessage()).initCause(damaged);
        }
    }

    private static byte[] packBits(ByteBuffer packed, int length) throws IOException {
        byte[] out = new byte[length];
        int at = 0;
        while (at < length) {
            if (packed.remaining() < 2) {
                throw new EOFException();
            }
            int code = packed.get();
            int count = Math.min(code >= 0 ? code + 1 : 1 - code, length - at);
            if (code == -128) {
                continue;
            }
            if (code >= 0) {
                if (packed.remaining() < count) {
                    throw new EOFException();
                }
                packed.get(out, at, count);
            } else {
                Arrays.fill(out, at, at + count, packed.get());
            }
            at += count;
        }
        return out;
    }

    /**
     * Codes of 9 to 12 bits, high bits first, one bit longer one code early, as TIFF has it. A code stands for a piece of
     * what was made before, so each needs only its place and length there.
     */
    private static byte[] lzw(byte[] packed, int length) throws IOException {
        byte[] out = new byte[length];
        int[] places = new int[MOST_CODES];
        int[] lengths = new int[MOST_CODES];
        int next = END + 1;
        int width = 9;
        int at = 0;
        long bit = 0;
        int previousPlace = 0;
        int previousLength = 0;
        while (at < length) {
            if (bit + width > packed.length * 8L) {
                throw new EOFException();
            }
            int code = code(packed, bit, width);
            bit += width;
            if (code == END) {
                throw new EOFException();
            }
            if (code == CLEAR) {
                next = END + 1;
                width = 9;
                previousLength = 0;
                continue;
            }
            if (previousLength > 0 && next < MOST_CODES) {
                // The piece before and the first byte of this one: they lie next to each other in what was made.
                places[next] = previousPlace;
                lengths[next] = previousLength + 1;
                next++;
            }
            int start = at;
            if (code < CLEAR) {
                out[at++] = (byte) code;
            } else if (code < next) {
                int end = Math.min(length, at + lengths[code]);
                for (int from = places[code]; at < end; from++) {
                    out[at++] = out[from];
                }
            } else {
                throw new ZipException("a code that was not made yet");
            }
            previousPlace = start;
            previousLength = at - start;
            width = Math.min(12, 32 - Integer.numberOfLeadingZeros(Math.max(next + 1, 511)));
        }
        return out;
    }

    private static int code(byte[] packed, long bit, int width) {
        int at = (int) (bit >> 3);
        int bits = (packed[at] & 0xFF) << 16;
        bits |= at + 1 < packed.length ? (packed[at + 1] & 0xFF) << 8 : 0;
        bits |= at + 2 < packed.length ? packed[at + 2] & 0xFF : 0;
        int unused = 24 - (int) (bit & 7) - width;
        return (bits >> unused) & ((1 << width) - 1);
    }
}
