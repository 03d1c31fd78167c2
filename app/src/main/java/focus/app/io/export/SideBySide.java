package focus.app.io.export;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;
import java.util.Arrays;

/**
 * Two pictures of one size and format next to each other, a white gap between them: left before, right after. For
 * writing: at full resolution only.
 */
public record SideBySide(RasterSource left, RasterSource right) implements RasterSource {
    private static final int GAP_PART = 100;

    public SideBySide {
        if (!left.size().equals(right.size()) || !left.format().equals(right.format())) {
            throw new IllegalArgumentException("two pictures of different size or format");
        }
    }

    /** Columns of the gap. */
    public int gap() {
        return Math.max(2, left.size().width() / GAP_PART);
    }

    @Override
    public ImageSize size() {
        return new ImageSize(
                Math.addExact(2 * left.size().width(), gap()), left.size().height());
    }

    @Override
    public PixelFormat format() {
        return left.format();
    }

    @Override
    public SrgbConverter srgb() {
        return left.srgb();
    }

    @Override
    public int levels() {
        return 1;
    }

    @Override
    public PixelBlock read(ImageRect region, int level) {
        checkRegion(region, level);
        PixelBlock out = PixelBlock.allocate(region.width(), region.height(), format());
        if (format().samples() == SampleType.U8) {
            Arrays.fill(out.bytes(), (byte) -1);
        } else {
            Arrays.fill(out.shorts(), (short) -1);
        }
        copy(left, 0, region, out);
        copy(right, left.size().width() + gap(), region, out);
        return out;
    }

    /** @param x where the picture lies in this one */
    private static void copy(RasterSource picture, int x, ImageRect region, PixelBlock out) {
        ImageRect place =
                new ImageRect(x, 0, picture.size().width(), picture.size().height());
        ImageRect part = place.intersect(region);
        if (part.isEmpty()) {
            return;
        }
        PixelBlock pixels = picture.read(new ImageRect(part.x() - x, part.y(), part.width(), part.height()), 0);
        out.copyFrom(pixels, 0, 0, part.x() - region.x(), part.y() - region.y(), part.size());
    }
}
