package focus.app.io.export;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;

/**
 * What a mask selects, as transparent as the mask leaves it. Where it is wholly selected the colours are untouched; in a
 * soft edge they are those of the object without what lies behind it, so that it has no fringe on another ground.
 */
public record CutOut(RasterSource picture, Mask mask) implements RasterSource {
    private static final int BLOCK = 128;

    /** What an edge's colours are taken from lies within this part of the picture's long side, in pixels within limits. */
    private static final int REACHES_ACROSS = 128;

    private static final int NEAREST = 8;
    private static final int FARTHEST = 32;

    public CutOut {
        if (!mask.size().equals(picture.size())) {
            throw new IllegalArgumentException("a mask of " + mask.size() + " for a picture of " + picture.size());
        }
    }

    @Override
    public ImageSize size() {
        return picture.size();
    }

    @Override
    public PixelFormat format() {
        return new PixelFormat(4, picture.format().samples(), picture.format().profile());
    }

    @Override
    public SrgbConverter srgb() {
        return picture.srgb();
    }

    @Override
    public int levels() {
        return picture.levels();
    }

    @Override
    public PixelBlock read(ImageRect region, int level) {
        PixelBlock block = picture.read(region, level);
        byte[] coverage = mask.read(region, level);
        PixelBlock out = cut(block, coverage);
        for (int y = 0; y < region.height(); y += BLOCK) {
            for (int x = 0; x < region.width(); x += BLOCK) {
                ImageRect part = new ImageRect(region.x() + x, region.y() + y, BLOCK, BLOCK).intersect(region);
                if (isSoft(part, region, coverage)) {
                    unmix(part, region, level, coverage, out);
                }
            }
        }
        return out;
    }

    private PixelBlock cut(PixelBlock block, byte[] coverage) {
        PixelBlock out = PixelBlock.allocate(block.width(), block.height(), format());
        int channels = block.format().channels();
        for (int i = 0; i < coverage.length; i++) {
            int cover = coverage[i] & 0xFF;
            if (block.format().samples() == SampleType.U8) {
                System.arraycopy(block.bytes(), i * channels, out.bytes(), i * 4, 3);
                int opacity = channels == 4 ? block.bytes()[i * 4 + 3] & 0xFF : 255;
                out.bytes()[i * 4 + 3] = (byte) ((opacity * cover + 127) / 255);
            } else {
                System.arraycopy(block.shorts(), i * channels, out.shorts(), i * 4, 3);
                int opacity = channels == 4 ? block.shorts()[i * 4 + 3] & 0xFFFF : 65_535;
                out.shorts()[i * 4 + 3] = (short) ((opacity * cover + 127) / 255);
            }
        }
        return out;
    }

    private static boolean isSoft(ImageRect part, ImageRect region, byte[] coverage) {
        for (int y = part.y(); y < part.bottom(); y++) {
            for (int x = part.x(); x < part.right(); x++) {
                if (isSoft(coverage[(y - region.y()) * region.width() + x - region.x()])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSoft(byte coverage) {
        return coverage != 0 && coverage != -1; // 255 as a signed byte
    }

    /** Replaces the colours of the soft pixels of one block. */
    private void unmix(ImageRect part, ImageRect region, int level, byte[] coverage, PixelBlock out) {
        int reach = Math.clamp(size().longSide() / REACHES_ACROSS, NEAREST, FARTHEST);
        int radius = Math.max(1, reach >> level);
        ImageRect seen = part.grow(radius).intersect(size().atLevel(level).bounds());
        EdgeColours colours = new EdgeColours(picture.read(seen, level), mask.read(seen, level), radius);
        for (int y = part.y(); y < part.bottom(); y++) {
            for (int x = part.x(); x < part.right(); x++) {
                int index = (y - region.y()) * region.width() + x - region.x();
                if (isSoft(coverage[index])) {
                    for (int c = 0; c < 3; c++) {
                        store(out, index * 4 + c, colours.at(x - seen.x(), y - seen.y(), c));
                    }
                }
            }
        }
    }

    private static void store(PixelBlock out, int index, int value) {
        if (out.format().samples() == SampleType.U8) {
            out.bytes()[index] = (byte) value;
        } else {
            out.shorts()[index] = (short) value;
        }
    }
}
