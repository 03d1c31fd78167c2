package focus.app.io.jpeg;

import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;

/**
 * A raster that keeps no pixels: the JPEG decoder sets row after row, and each goes on to whoever wants it. So a picture
 * of any size is decoded in one run without a second copy of it in memory.
 */
final class RowTap extends WritableRaster {
    /** Takes one decoded row. */
    @FunctionalInterface
    interface Rows {
        /** @param samples interleaved; valid during the call */
        void row(int y, byte[] samples);
    }

    private final Rows rows;

    RowTap(SampleModel model, Rows rows) {
        super(model, new DataBufferByte(1), new Point());
        this.rows = rows;
    }

    @Override
    public void setRect(int dx, int dy, Raster source) {
        DataBuffer data = source.getDataBuffer();
        for (int y = 0; y < source.getHeight(); y++) {
            rows.row(
                    dy + y,
                    source.getHeight() == 1 && data instanceof DataBufferByte bytes
                            ? bytes.getData()
                            : bytes(source, source.getMinY() + y));
        }
    }

    private static byte[] bytes(Raster source, int y) {
        int[] pixels = source.getPixels(source.getMinX(), y, source.getWidth(), 1, (int[]) null);
        byte[] samples = new byte[pixels.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) pixels[i];
        }
        return samples;
    }
}
