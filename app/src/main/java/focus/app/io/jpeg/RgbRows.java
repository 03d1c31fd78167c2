package focus.app.io.jpeg;

import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import org.jspecify.annotations.Nullable;

/** The rows of a picture as JPEG can hold them: 8-bit RGB, on white where it is transparent. For one thread. */
final class RgbRows {
    private static final int STRIP_PIXELS = 1 << 20;

    private final RasterSource picture;
    private final int stripRows;
    private final byte[] row;
    private @Nullable PixelBlock strip;
    private int stripTop;
    private boolean transparent;

    RgbRows(RasterSource picture) {
        this.picture = picture;
        this.stripRows = Math.clamp(
                STRIP_PIXELS / picture.size().width(), 1, picture.size().height());
        this.row = new byte[picture.size().width() * 3];
    }

    /** Whether a pixel was met that is not wholly opaque. */
    boolean metTransparency() {
        return transparent;
    }

    /** @return the row's samples; valid until the next call */
    byte[] row(int y) {
        PixelBlock block = strip(y);
        int channels = block.format().channels();
        int from = (y - stripTop) * block.width() * channels;
        if (channels == 3 && block.format().samples() == SampleType.U8) {
            System.arraycopy(block.bytes(), from, row, 0, row.length);
            return row;
        }
        for (int x = 0; x < block.width(); x++, from += channels) {
            int opacity = channels == 4 ? sample(block, from + 3) : 255;
            transparent |= opacity < 255;
            for (int c = 0; c < 3; c++) {
                row[3 * x + c] = (byte) ((sample(block, from + c) * opacity + 255 * (255 - opacity) + 127) / 255);
            }
        }
        return row;
    }

    private PixelBlock strip(int y) {
        PixelBlock current = strip;
        if (current == null || y < stripTop || y >= stripTop + current.height()) {
            stripTop = y / stripRows * stripRows;
            int rows = Math.min(stripRows, picture.size().height() - stripTop);
            current = picture.read(new ImageRect(0, stripTop, picture.size().width(), rows), 0);
            strip = current;
        }
        return current;
    }

    private static int sample(PixelBlock block, int index) {
        return block.format().samples() == SampleType.U8
                ? block.bytes()[index] & 0xFF
                : ((block.shorts()[index] & 0xFFFF) + 128) / 257;
    }
}
