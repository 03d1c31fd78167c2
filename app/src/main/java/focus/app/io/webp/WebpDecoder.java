package focus.app.io.webp;

import focus.app.io.colour.ColourReading;
import focus.app.io.picture.PictureDecoder;
import focus.app.io.picture.PictureFormatException;
import focus.app.io.picture.PictureHeader;
import focus.app.io.picture.PictureMetadata;
import focus.app.io.picture.PictureNote;
import focus.app.io.picture.StripCollector;
import focus.app.io.picture.StripSink;
import focus.inference.codec.WebpCodec;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** WebP, lossy and lossless, with its profile and camera data; of an animation the first frame. */
public final class WebpDecoder implements PictureDecoder {
    /** The largest picture of the format, stored with no loss at all, is about a quarter of this. */
    private static final long MOST_BYTES = 1L << 30;

    private final byte[] file;
    private final PictureHeader header;
    private final List<PictureNote> notes;

    private WebpDecoder(byte[] file, WebpHeader webp) {
        this.file = file;
        ColourReading colour = ColourReading.ofRgb(webp.content("ICCP", file));
        this.notes = new ArrayList<>(colour.notes());
        if (webp.animated()) {
            notes.add(PictureNote.of(PictureNote.Kind.ANIMATED));
        }
        PictureMetadata metadata =
                PictureMetadata.of(webp.content("EXIF", file).map(WebpDecoder::unmarked), webp.content("XMP ", file));
        PixelFormat format = new PixelFormat(webp.alpha() ? 4 : 3, SampleType.U8, colour.profile());
        this.header = PictureHeader.of(webp.size(), format, colour.srgb(), metadata)
                .withDecoderBytes(webp.size().area() * 4);
    }

    public static WebpDecoder open(Path path) throws IOException {
        if (Files.size(path) > MOST_BYTES) {
            throw new PictureFormatException("is larger than any WebP picture");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] file = in.readAllBytes();
            return new WebpDecoder(file, WebpHeader.of(file));
        }
    }

    /** Some writers keep the mark that JPEG puts before the block. */
    private static byte[] unmarked(byte[] exif) {
        boolean marked = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x' && exif[2] == 'i' && exif[3] == 'f';
        return marked ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    @Override
    public PictureHeader header() {
        return header;
    }

    @Override
    public void decode(StripSink sink) throws IOException {
        if (WebpHeader.isCutOff(file)) {
            // libwebp shows nothing of such a file, and OpenCV complains on its own.
            throw new PictureFormatException("is damaged or cut off: its pixels cannot be read");
        }
        PixelBlock picture = WebpCodec.decode(file)
                .orElseThrow(() -> new PictureFormatException("is damaged or cut off: its pixels cannot be read"));
        ImageSize size = header.stored();
        if (picture.width() != size.width() || picture.height() != size.height()) {
            throw new PictureFormatException("is damaged: its picture has another size than its header says");
        }
        PixelFormat format = header.format();
        int rows = StripCollector.rowsPerStrip(size, format);
        for (int y = 0; y < size.height(); y += rows) {
            int count = Math.min(rows, size.height() - y);
            sink.strip(y, PixelBlock.ofBytes(size.width(), count, format, rows(picture, y, count)));
        }
    }

    /** In the channels that the header promised. */
    private byte[] rows(PixelBlock picture, int y, int count) {
        int from = picture.format().channels();
        int to = header.format().channels();
        int first = y * picture.width();
        int pixels = count * picture.width();
        byte[] samples = picture.bytes();
        if (from == to) {
            return Arrays.copyOfRange(samples, first * from, (first + pixels) * from);
        }
        byte[] out = new byte[pixels * to];
        for (int i = 0; i < pixels; i++) {
            System.arraycopy(samples, (first + i) * from, out, i * to, 3);
            if (to == 4) {
                out[i * 4 + 3] = (byte) 255;
            }
        }
        return out;
    }

    @Override
    public List<PictureNote> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {}
}
