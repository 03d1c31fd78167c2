package focus.app.model;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SrgbConverter;

/** A picture with something over a part of it, mixed when read: outside of that part it shows the very pixels below. */
abstract class OverlaidRaster implements RasterSource {
    private final RasterSource below;
    private final ImageRect region;

    /** @param region the part, in full-resolution pixels */
    OverlaidRaster(RasterSource below, ImageRect region) {
        this.below = below;
        this.region = region;
    }

    /**
     * Puts what lies over the picture into its pixels.
     *
     * @param out the pixels below at {@code wanted}, to be changed
     * @param touched where to change them; not empty, inside {@code wanted}
     */
    abstract void overlay(PixelBlock out, ImageRect wanted, ImageRect touched, int level);

    final RasterSource below() {
        return below;
    }

    @Override
    public final ImageSize size() {
        return below.size();
    }

    @Override
    public final PixelFormat format() {
        return below.format();
    }

    @Override
    public final SrgbConverter srgb() {
        return below.srgb();
    }

    @Override
    public final int levels() {
        return below.levels();
    }

    @Override
    public final PixelBlock read(ImageRect wanted, int level) {
        checkRegion(wanted, level);
        ImageRect touched =
                region.toLevel(level).intersect(size().atLevel(level).bounds()).intersect(wanted);
        PixelBlock out = below.read(wanted, level);
        if (!touched.isEmpty()) {
            overlay(out, wanted, touched, level);
        }
        return out;
    }
}
