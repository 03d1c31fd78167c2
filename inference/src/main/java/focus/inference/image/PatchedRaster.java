package focus.inference.image;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A picture in which one rectangle has new pixels. Shares everything else with the picture below, so keeping one for
 * each edit is cheap: an edit costs its rectangle and 1/3 more for its mip levels, which are made on first use. Immutable
 * and safe for use by several threads.
 */
public final class PatchedRaster implements RasterSource {
    private final RasterSource base;
    private final ImageRect region;
    private final AtomicReferenceArray<PixelBlock> patches;

    /**
     * @param base the picture below; owned by whoever made it
     * @param region full-resolution pixels, inside the picture, not empty
     * @param pixels the region's new pixels in the picture's format; taken over
     */
    public PatchedRaster(RasterSource base, ImageRect region, PixelBlock pixels) {
        if (region.isEmpty() || !base.size().bounds().contains(region)) {
            throw new IllegalArgumentException(region + " leaves the picture of " + base.size());
        }
        if (pixels.width() != region.width() || pixels.height() != region.height()) {
            throw new IllegalArgumentException(pixels.width() + "x" + pixels.height() + " pixels do not fit " + region);
        }
        if (!pixels.format().equals(base.format())) {
            throw new IllegalArgumentException("pixels of " + pixels.format() + " for a picture of " + base.format());
        }
        this.base = base;
        this.region = region;
        this.patches = new AtomicReferenceArray<>(base.levels());
        patches.set(0, pixels);
    }

    @Override
    public ImageSize size() {
        return base.size();
    }

    @Override
    public PixelFormat format() {
        return base.format();
    }

    @Override
    public SrgbConverter srgb() {
        return base.srgb();
    }

    @Override
    public int levels() {
        return base.levels();
    }

    @Override
    public PixelBlock read(ImageRect wanted, int level) {
        checkRegion(wanted, level);
        ImageRect changed = changedAt(level);
        ImageRect overlap = changed.intersect(wanted);
        PixelBlock out = overlap.equals(wanted)
                ? PixelBlock.allocate(wanted.width(), wanted.height(), format())
                : base.read(wanted, level);
        if (!overlap.isEmpty()) {
            out.copyFrom(
                    patch(level),
                    overlap.x() - changed.x(),
                    overlap.y() - changed.y(),
                    overlap.x() - wanted.x(),
                    overlap.y() - wanted.y(),
                    overlap.size());
        }
        return out;
    }

    /** Every pixel of {@code level} that has a changed pixel below it. */
    private ImageRect changedAt(int level) {
        return region.toLevel(level).intersect(size().atLevel(level).bounds());
    }

    private PixelBlock patch(int level) {
        PixelBlock known = patches.get(level);
        if (known != null) {
            return known;
        }
        // Two threads may both come here; they make the same pixels.
        ImageRect below = changedAt(level)
                .fromLevel(1)
                .intersect(size().atLevel(level - 1).bounds());
        PixelBlock made = Mip.halve(read(below, level - 1));
        patches.set(level, made);
        return made;
    }
}
