package focus.app.io.jpeg;

import focus.app.io.picture.PictureFormatException;
import focus.inference.image.ImageSize;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything in a JPEG file before its first scan.
 *
 * @param size as stored
 * @param components 1 (grey), 3 (YCbCr or RGB) or 4 (CMYK or YCCK)
 * @param progressive whether the picture comes in refining scans
 * @param icc the embedded profile, joined from its segments
 * @param exif the EXIF block from its byte-order mark on
 * @param xmp the XMP packet
 * @param tables what the decoder needs of the file's head: a start marker, the segments that decide how colours are
 *     coded, and all tables; profiles and camera data, over which decoders stumble or from which they convert unasked,
 *     are left out
 * @param scanOffset where in the file the first scan's segment starts
 */
record JpegHeader(
        ImageSize size,
        int components,
        boolean progressive,
        Optional<byte[]> icc,
        Optional<byte[]> exif,
        Optional<byte[]> xmp,
        ByteBuffer tables,
        long scanOffset) {
    static JpegHeader read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return new JpegHeaderParser(in).parse();
        } catch (EOFException early) {
            throw new PictureFormatException("is cut off before its first row of pixels", early);
        }
    }
}
