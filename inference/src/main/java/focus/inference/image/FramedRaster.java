package focus.inference.image;

/** What a frame shows of a picture, bit for bit, and one colour where the frame reaches beyond it. */
public final class FramedRaster extends ExactRaster {
    private final ImageRect frame;
    private final PixelBlock fill;

    /**
     * @param base owned by whoever made it
     * @param frame full-resolution pixels of {@code base}; not empty, may reach outside
     * @param fill one pixel in the picture's format, seen outside
     */
    public FramedRaster(RasterSource base, ImageRect frame, PixelBlock fill) {
        super(base, frame.size());
        if (fill.width() != 1 || fill.height() != 1 || !fill.format().equals(base.format())) {
            throw new IllegalArgumentException("a fill of " + fill.format() + " for a picture of " + base.format());
        }
        this.frame = frame;
        this.fill = fill;
    }

    /** A part of a picture; {@code frame} lies inside it. */
    public FramedRaster(RasterSource base, ImageRect frame) {
        this(base, frame, PixelBlock.allocate(1, 1, base.format()));
    }

    @Override
    int placedLevels() {
        ImageRect picture = base().size().bounds();
        if (!picture.contains(frame)) {
            return 1;
        }
        int right = frame.right() == picture.right() ? levels() : levelsAt(frame.right());
        int bottom = frame.bottom() == picture.bottom() ? levels() : levelsAt(frame.bottom());
        int start = Math.min(levelsAt(frame.x()), levelsAt(frame.y()));
        return Math.min(Math.min(start, levels()), Math.min(right, bottom));
    }

    @Override
    PixelBlock place(ImageRect region, int level) {
        ImageRect wanted = new ImageRect(
                region.x() + (frame.x() >> level), region.y() + (frame.y() >> level), region.width(), region.height());
        ImageRect there = wanted.intersect(base().size().atLevel(level).bounds());
        if (there.equals(wanted)) {
            return base().read(wanted, level);
        }
        PixelBlock out = filled(region.size());
        if (!there.isEmpty()) {
            PixelBlock part = base().read(there, level);
            out.copyFrom(part, 0, 0, there.x() - wanted.x(), there.y() - wanted.y(), there.size());
        }
        return out;
    }

    private PixelBlock filled(ImageSize area) {
        PixelBlock out = PixelBlock.allocate(area.width(), area.height(), format());
        int[] row = new int[area.width() * format().channels()];
        for (int i = 0; i < row.length; i++) {
            row[i] = fill.sample(0, 0, i % format().channels());
        }
        for (int y = 0; y < area.height(); y++) {
            out.setRow(y, row);
        }
        return out;
    }
}
