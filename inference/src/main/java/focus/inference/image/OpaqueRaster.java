package focus.inference.image;

import java.util.Arrays;

/** A picture without alpha as one that has it and is opaque all over; its colours stay bit for bit. */
public final class OpaqueRaster implements RasterSource {
    private final RasterSource base;
    private final PixelFormat format;

    /** @param base without alpha; owned by whoever made it */
    public OpaqueRaster(RasterSource base) {
        if (base.format().hasAlpha()) {
            throw new IllegalArgumentException("a picture that has alpha already");
        }
        this.base = base;
        this.format = new PixelFormat(4, base.format().samples(), base.format().profile());
    }

    @Override
    public ImageSize size() {
        return base.size();
    }

    @Override
    public PixelFormat format() {
        return format;
    }

    @Override
    public SrgbConverter srgb() {
        return base.srgb();
    }

    @Override
    public PixelBlock read(ImageRect region, int level) {
        PixelBlock colours = base.read(region, level);
        PixelBlock out = PixelBlock.allocate(region.width(), region.height(), format);
        int[] from = new int[region.width() * 3];
        int[] to = new int[region.width() * 4];
        Arrays.fill(to, format.samples().max());
        for (int y = 0; y < region.height(); y++) {
            colours.getRow(y, from);
            for (int x = 0; x < region.width(); x++) {
                System.arraycopy(from, 3 * x, to, 4 * x, 3);
            }
            out.setRow(y, to);
        }
        return out;
    }
}
