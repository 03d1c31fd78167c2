package focus.app.io.export;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;

/** One rectangle of a picture as a picture of its own, for writing: at full resolution only. */
public record Part(RasterSource picture, ImageRect area) implements RasterSource {
    public Part {
        if (area.isEmpty() || !picture.size().bounds().contains(area)) {
            throw new IllegalArgumentException(area + " is no part of " + picture.size());
        }
    }

    @Override
    public ImageSize size() {
        return area.size();
    }

    @Override
    public PixelFormat format() {
        return picture.format();
    }

    @Override
    public SrgbConverter srgb() {
        return picture.srgb();
    }

    @Override
    public int levels() {
        return 1;
    }

    @Override
    public PixelBlock read(ImageRect region, int level) {
        checkRegion(region, level);
        return picture.read(
                new ImageRect(area.x() + region.x(), area.y() + region.y(), region.width(), region.height()), 0);
    }
}
