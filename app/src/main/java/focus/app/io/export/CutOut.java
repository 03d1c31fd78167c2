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
 * What a mask selects, as transparent as the mask leaves it; colours untouched, so that soft edges lie cleanly on any
 * ground.
 */
public record CutOut(RasterSource picture, Mask mask) implements RasterSource {
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
}
