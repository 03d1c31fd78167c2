package focus.app.io.picture;

import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of a decoder into strips of about a megabyte. Rows come in order, each once. */
public final class StripCollector {
    private static final int STRIP_BYTES = 1 << 20;

    private final ImageSize size;
    private final PixelFormat format;
    private final StripSink sink;
    private final int stripRows;
    private @Nullable PixelBlock strip;
    private int stripTop;
    private int nextRow;

    public StripCollector(ImageSize size, PixelFormat format, StripSink sink) {
        this.size = size;
        this.format = format;
        this.sink = sink;
        this.stripRows = rowsPerStrip(size, format);
    }

    /** How many rows make a strip of about a megabyte, at least 1. */
    public static int rowsPerStrip(ImageSize size, PixelFormat format) {
        return Math.clamp(STRIP_BYTES / ((long) size.width() * format.bytesPerPixel()), 1, size.height());
    }

    /** The row that the next call must bring; the picture's height when all are there. */
    public int nextRow() {
        return nextRow;
    }

    /** @param row samples of one row of an 8-bit picture, copied */
    public void row(byte[] row) {
        System.arraycopy(row, 0, current().bytes(), offset(), samplesPerRow());
        advance();
    }

    /** @param row samples of one row of a 16-bit picture, copied */
    public void row(short[] row) {
        System.arraycopy(row, 0, current().shorts(), offset(), samplesPerRow());
        advance();
    }

    /** @param row one row in the picture's format, copied */
    public void row(PixelBlock row) {
        if (format.samples() == SampleType.U8) {
            row(row.bytes());
        } else {
            row(row.shorts());
        }
    }

    /** Fills what never came: mid grey, or transparent where there is alpha. */
    public void fillRest() {
        PixelBlock row = PixelBlock.allocate(size.width(), 1, format);
        if (!format.hasAlpha() && nextRow < size.height()) {
            switch (format.samples()) {
                case U8 -> Arrays.fill(row.bytes(), (byte) 0x80);
                case U16 -> Arrays.fill(row.shorts(), (short) 0x8080);
            }
        }
        while (nextRow < size.height()) {
            row(row);
        }
    }

    /** Gives {@code sink} what never came, from row {@code y} on. */
    public static void fillFrom(int y, ImageSize size, PixelFormat format, StripSink sink) {
        StripCollector rest = new StripCollector(size, format, sink);
        rest.nextRow = y;
        rest.fillRest();
    }

    private PixelBlock current() {
        if (strip == null) {
            int rows = Math.min(stripRows, size.height() - nextRow);
            strip = PixelBlock.allocate(size.width(), rows, format);
            stripTop = nextRow;
        }
        return strip;
    }

    private int offset() {
        return (nextRow - stripTop) * samplesPerRow();
    }

    private int samplesPerRow() {
        return size.width() * format.channels();
    }

    private void advance() {
        nextRow++;
        PixelBlock full = strip;
        if (full != null && nextRow - stripTop == full.height()) {
            strip = null;
            sink.strip(stripTop, full);
        }
    }
}
