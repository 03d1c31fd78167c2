package focus.app.io.export;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;

/** A 16-bit picture rounded to 8 bits, in its own colours: {@code round(v / 257)}. */
public record EightBit(RasterSource picture) implements RasterSource {
    @Override
    public ImageSize size() {
        return picture.size();
    }

    @Override
    public PixelFormat format() {
        PixelFormat deep = picture.format();
        return new PixelFormat(deep.channels(), SampleType.U8, deep.profile());
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
        PixelBlock deep = picture.read(region, level);
        if (deep.format().samples() == SampleType.U8) {
            return deep;
        }
        short[] samples = deep.shorts();
        byte[] rounded = new byte[samples.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (byte) (((samples[i] & 0xFFFF) + 128) / 257);
        }
        return PixelBlock.ofBytes(deep.width(), deep.height(), format(), rounded);
    }
}
