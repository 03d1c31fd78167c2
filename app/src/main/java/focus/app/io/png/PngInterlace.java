package focus.app.io.png;

import focus.app.io.picture.StripCollector;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture that comes in the seven passes of Adam7, each finer than those before: it has to be held whole until the last
 * one is there.
 */
final class PngInterlace {
    /** Every {@code stepX}th pixel from {@code x} of every {@code stepY}th row from {@code y}. */
    private record Pass(int x, int y, int stepX, int stepY) {
        int columns(ImageSize size) {
            return (size.width() - x + stepX - 1) / stepX;
        }

        int rows(ImageSize size) {
            return (size.height() - y + stepY - 1) / stepY;
        }
    }

    private static final List<Pass> PASSES = List.of(
            new Pass(0, 0, 8, 8),
            new Pass(4, 0, 8, 8),
            new Pass(0, 4, 4, 8),
            new Pass(2, 0, 4, 4),
            new Pass(0, 2, 2, 4),
            new Pass(1, 0, 2, 2),
            new Pass(0, 1, 1, 2));

    private final PngHeader png;
    private final PixelFormat format;
    private final @Nullable PixelBlock[] rows;
    private long pixelsRead;

    PngInterlace(PngHeader png, PixelFormat format) {
        this.png = png;
        this.format = format;
        this.rows = new PixelBlock[png.size().height()];
        for (int y = 0; y < rows.length; y++) {
            rows[y] = PixelBlock.allocate(png.size().width(), 1, format);
        }
    }

    /** How much of the picture has been read, 0..1. */
    double share() {
        return (double) pixelsRead / png.size().area();
    }

    void decode(InputStream inflated, PngSamples samples) throws IOException {
        for (Pass pass : PASSES) {
            int columns = pass.columns(png.size());
            int count = pass.rows(png.size());
            if (columns <= 0 || count <= 0) {
                continue;
            }
            PngRows stored = new PngRows(inflated, (int) png.rowBytes(columns), png.bitsPerPixel());
            PixelBlock part = PixelBlock.allocate(columns, 1, format);
            for (int i = 0; i < count; i++) {
                samples.expand(stored.next(), part);
                scatter(part, pass, row(pass.y() + i * pass.stepY()));
                pixelsRead += columns;
            }
        }
    }

    /** Gives all rows on, top to bottom, and lets go of each. */
    void handOver(StripCollector collector) {
        for (int y = 0; y < rows.length; y++) {
            collector.row(row(y));
            rows[y] = null;
        }
    }

    private PixelBlock row(int y) {
        PixelBlock row = rows[y];
        if (row == null) {
            throw new IllegalStateException("row " + y + " has been handed over");
        }
        return row;
    }

    private static void scatter(PixelBlock part, Pass pass, PixelBlock row) {
        ImageSize one = new ImageSize(1, 1);
        for (int i = 0; i < part.width(); i++) {
            row.copyFrom(part, i, 0, pass.x() + i * pass.stepX(), 0, one);
        }
    }
}
