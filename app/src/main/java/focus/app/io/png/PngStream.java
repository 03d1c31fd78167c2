package focus.app.io.png;

import focus.inference.api.Feedback;
import focus.inference.image.ImageSize;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes one PNG: chunks, then the pixels in bands that are filtered and packed on all cores at once. Each band is packed
 * for itself and ends on a whole byte, so that the bands joined are one stream.
 */
final class PngStream {
    private static final int BAND_BYTES = 1 << 20;
    /** So many bands are held in memory at once. */
    private static final int MOST_TOGETHER = 16;

    /** On a photo of 12 megapixels level 5 takes twice the time for a file smaller by a fortieth; level 6 five times. */
    private static final int LEVEL = 4;

    private static final long ADLER_BASE = 65_521;

    private final DataOutputStream out;
    private final ImageSize size;
    private final PngColour colour;
    private final int depth;

    PngStream(OutputStream out, ImageSize size, PngColour colour, int depth) throws IOException {
        this.out = new DataOutputStream(out);
        this.size = size;
        this.colour = colour;
        this.depth = depth;
        this.out.writeLong(PngHeaderReader.SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(size.width()).putInt(size.height()).put((byte) depth).put((byte) colour.code());
        chunk("IHDR", header.array());
    }

    void chunk(String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(type);
        checksum.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) checksum.getValue());
    }

    /** One packed band. */
    private static final class Band {
        final byte[] packed;
        final long adler;
        final long bytes;

        Band(byte[] filtered) {
            this.packed = packed(filtered);
            this.adler = PngFilter.checksum(filtered).getValue();
            this.bytes = filtered.length;
        }
    }

    /** The pixels and the end of the file. */
    void pixels(PngRowSource source, Feedback feedback, String stage) throws IOException {
        int rowBytes = Math.toIntExact((long) size.width() * colour.channels() * depth / 8);
        int bandRows = Math.clamp(BAND_BYTES / rowBytes, 1, size.height());
        int bands = (size.height() + bandRows - 1) / bandRows;
        int together = Math.min(MOST_TOGETHER, 2 * Runtime.getRuntime().availableProcessors());
        long adler = 1;
        chunk("IDAT", new byte[] {0x78, 0x5E});
        for (int first = 0; first < bands; first += together) {
            feedback.throwIfCancelled();
            List<Band> packed = IntStream.range(first, Math.min(bands, first + together))
                    .parallel()
                    .mapToObj(band -> band(source, band * bandRows, bandRows, rowBytes))
                    .toList();
            for (Band band : packed) {
                chunk("IDAT", band.packed);
                adler = combined(adler, band);
            }
            feedback.progress(stage, Math.min(1, (double) (first + together) / bands));
        }
        // An empty last block, then the checksum.
        ByteBuffer end = ByteBuffer.allocate(6).put((byte) 3).put((byte) 0).putInt((int) adler);
        chunk("IDAT", end.array());
        chunk("IEND", new byte[0]);
    }

    private Band band(PngRowSource source, int y, int bandRows, int rowBytes) {
        int count = Math.min(bandRows, size.height() - y);
        int above = y > 0 ? 1 : 0;
        PngFilter filter = new PngFilter(rowBytes, colour.channels() * depth / 8);
        return new Band(filter.filter(source.rows(y - above, count + above), above));
    }

    private static byte[] packed(byte[] filtered) {
        try (Deflater deflater = new Deflater(LEVEL, true)) {
            deflater.setInput(filtered);
            ByteArrayOutputStream packed = new ByteArrayOutputStream(filtered.length / 2 + 64);
            byte[] buffer = new byte[1 << 16];
            int count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            while (count > 0) {
                packed.write(buffer, 0, count);
                count = count < buffer.length ? 0 : deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            }
            return packed.toByteArray();
        }
    }

    /** The checksum of what was summed up to now followed by a band, from the checksums of both. */
    private static long combined(long adler, Band band) {
        long low = adler & 0xFFFF;
        long high = adler >> 16;
        long bandLow = band.adler & 0xFFFF;
        long bandHigh = band.adler >> 16;
        long newLow = (low + bandLow + ADLER_BASE - 1) % ADLER_BASE;
        long newHigh = (high + bandHigh + band.bytes % ADLER_BASE * (low + ADLER_BASE - 1)) % ADLER_BASE;
        return newHigh << 16 | newLow;
    }
}
