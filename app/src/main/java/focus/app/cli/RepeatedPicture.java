package focus.app.cli;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;

/**
 * A picture side by side with itself until the size is full. Read at full resolution only, as by a writer.
 *
 * @param tile what is repeated
 */
record RepeatedPicture(RasterSource tile, ImageSize size) implements RasterSource {
    @Override
    public PixelFormat format() {
        return tile.format();
    }

    @Override
    public SrgbConverter srgb() {
        return tile.srgb();
    }

    @Override
    public int levels() {
        return 1;
    }

    @Override
    public PixelBlock read(ImageRect region, int level) {
        checkRegion(region, level);
        PixelBlock block = PixelBlock.allocate(region.width(), region.height(), format());
        int width = tile.size().width();
        int height = tile.size().height();
        for (int top = region.y() / height * height; top < region.bottom(); top += height) {
            for (int left = region.x() / width * width; left < region.right(); left += width) {
                ImageRect part = new ImageRect(left, top, width, height).intersect(region);
                ImageRect within = new ImageRect(part.x() - left, part.y() - top, part.width(), part.height());
                block.copyFrom(tile.read(within, 0), 0, 0, part.x() - region.x(), part.y() - region.y(), part.size());
            }
        }
        return block;
    }
}
