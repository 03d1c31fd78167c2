package focus.app.io.colour;

import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Pixels of the clipboard in the colours and the depth of an open picture. */
public final class SrgbSource {
    private SrgbSource() {}

    /**
     * @param pixels 8-bit sRGB, 3 or 4 channels; their alpha is left aside
     * @return in {@code format}, opaque; the same numbers where its profile cannot be converted to
     */
    public static PixelBlock convert(PixelBlock pixels, PixelFormat format) {
        int count = pixels.width() * pixels.height();
        short[] rgb = new short[count * 3];
        int channels = pixels.format().channels();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (short) ((pixels.bytes()[i / 3 * channels + i % 3] & 0xFF) * 257);
        }
        return stored(format.profile().isSrgb() ? rgb : toProfile(rgb, count, format), pixels, format);
    }

    private static short[] toProfile(short[] rgb, int count, PixelFormat format) {
        try {
            ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            ICC_Profile target = ICC_Profile.getInstance(format.profile().icc());
            short[] converted = new short[rgb.length];
            new ColorConvertOp(new ICC_Profile[] {srgb, target}, null)
                    .filter(raster(rgb, count), raster(converted, count));
            return converted;
        } catch (CMMException | IllegalArgumentException oneWay) {
            return rgb;
        }
    }

    private static WritableRaster raster(short[] rgb, int count) {
        return Raster.createInterleavedRaster(
                new DataBufferUShort(rgb, rgb.length), count, 1, rgb.length, 3, new int[] {0, 1, 2}, null);
    }

    private static PixelBlock stored(short[] rgb, PixelBlock size, PixelFormat format) {
        PixelBlock out = PixelBlock.allocate(size.width(), size.height(), format);
        int channels = format.channels();
        boolean deep = format.samples() == SampleType.U16;
        int samples = size.width() * size.height() * channels;
        for (int i = 0; i < samples; i++) {
            int channel = i % channels;
            int value = channel == 3 ? 65_535 : rgb[i / channels * 3 + channel] & 0xFFFF;
            if (deep) {
                out.shorts()[i] = (short) value;
            } else {
                out.bytes()[i] = (byte) ((value + 128) / 257);
            }
        }
        return out;
    }
}
