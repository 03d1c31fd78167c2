package focus.app.io.jpeg;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.ScaledRaster;
import focus.inference.image.SrgbConverter;

/** A picture of which an eighth of the pixels on each side is known: its levels from that size on, the finer ones made up. */
final class EighthRaster implements RasterSource {
    private static final int LEVEL = 3;

    private final RasterSource eighth;
    private final ScaledRaster finer;

    /**
     * @param eighth of the size {@code size.atLevel(3)}
     * @param size of the whole picture
     */
    EighthRaster(RasterSource eighth, ImageSize size) {
        if (!eighth.size().equals(size.atLevel(LEVEL))) {
            throw new IllegalArgumentException(eighth.size() + " is no eighth of " + size);
        }
        this.eighth = eighth;
        this.finer = new ScaledRaster(eighth, size);
    }

    @Override
    public ImageSize size() {
        return finer.size();
    }

    @Override
    public PixelFormat format() {
        return eighth.format();
    }

    @Override
    public SrgbConverter srgb() {
        return eighth.srgb();
    }

    @Override
    public PixelBlock read(ImageRect region, int level) {
        checkRegion(region, level);
        return level < LEVEL ? finer.read(region, level) : eighth.read(region, level - LEVEL);
    }
}
