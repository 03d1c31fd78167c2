package focus.app.io.jpeg;

import java.awt.Point;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/**
 * A raster that holds no pixels: the JPEG encoder asks for one row after the other, and each is made then. So a picture
 * of any size is written without a second copy of it in memory.
 */
final class RowFeed extends WritableRaster {
    /** Makes one row. */
    @FunctionalInterface
    interface Rows {
        /** @return RGB samples of the row, interleaved; valid until the next call */
        byte[] row(int y);
    }

    private final Rows rows;

    RowFeed(SampleModel model, Rows rows) {
        super(model, new DataBufferByte(1), new Point());
        this.rows = rows;
    }

    @Override
    public Raster createChild(int x, int y, int width, int height, int childX, int childY, int @Nullable [] bands) {
        if (x != 0 || width != getWidth() || height != 1) {
            throw new IllegalArgumentException("the encoder is expected to ask for single whole rows");
        }
        byte[] row = rows.row(y);
        return Raster.createInterleavedRaster(
                new DataBufferByte(row, row.length),
                width,
                1,
                row.length,
                3,
                new int[] {0, 1, 2},
                new Point(childX, childY));
    }
}
