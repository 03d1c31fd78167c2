package focus.app.ui.canvas;

import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;

/** Pictures whose colours tell the place. */
final class TestPictures {
    static final ImageSize SIZE = new ImageSize(3000, 2000);

    static final RasterSource PHOTO = gradient(SIZE.width(), SIZE.height());

    static final RasterSource BLACK = picture(PixelBlock.allocate(SIZE.width(), SIZE.height(), PixelFormat.SRGB8));

    private TestPictures() {}

    /** Red tells the column, green the row. */
    static RasterSource gradient(int width, int height) {
        PixelBlock block = PixelBlock.allocate(width, height, PixelFormat.SRGB8);
        byte[] samples = block.bytes();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 3 * (y * width + x);
                samples[at] = (byte) (255 * x / width);
                samples[at + 1] = (byte) (255 * y / height);
            }
        }
        return picture(block);
    }

    static RasterSource picture(PixelBlock block) {
        return TiledRaster.of(block, SrgbConverter.PLAIN);
    }
}
