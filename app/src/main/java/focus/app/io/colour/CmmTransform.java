package focus.app.io.colour;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Conversion of interleaved samples from one ICC profile to sRGB by the JDK's colour management (Little CMS), perceptual
 * intent. Safe for use by several threads at once.
 */
public final class CmmTransform {
    private final int channels;
    private final ColorConvertOp op;

    /**
     * @throws CMMException or IllegalArgumentException if the profile cannot be used as a source
     */
    public CmmTransform(ICC_Profile source) {
        this.channels = source.getNumComponents();
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        this.op = new ColorConvertOp(new ICC_Profile[] {source, srgb}, null);
        // The op makes its native transform on first use, without a lock: do it before threads share it.
        toRgb(new byte[channels], new byte[3], 1);
    }

    /** Samples of one source pixel. */
    public int channels() {
        return channels;
    }

    /**
     * @param samples {@code pixels} times {@link #channels()}, 8 bit
     * @param rgb {@code pixels} times 3, 8 bit, filled
     */
    public void toRgb(byte[] samples, byte[] rgb, int pixels) {
        op.filter(raster(samples, channels, pixels), raster(rgb, 3, pixels));
    }

    /**
     * @param samples {@code pixels} times {@link #channels()}, 16 bit
     * @param rgb {@code pixels} times 3, 16 bit, filled
     */
    public void toRgb(short[] samples, short[] rgb, int pixels) {
        op.filter(raster(samples, channels, pixels), raster(rgb, 3, pixels));
    }

    /**
     * @param samples {@code pixels} times {@link #channels()}, 16 bit
     * @param rgb {@code pixels} times 3, 8 bit, filled
     */
    public void toRgb(short[] samples, byte[] rgb, int pixels) {
        op.filter(raster(samples, channels, pixels), raster(rgb, 3, pixels));
    }

    private static WritableRaster raster(byte[] samples, int channels, int pixels) {
        return interleaved(new DataBufferByte(samples, pixels * channels), channels, pixels);
    }

    private static WritableRaster raster(short[] samples, int channels, int pixels) {
        return interleaved(new DataBufferUShort(samples, pixels * channels), channels, pixels);
    }

    private static WritableRaster interleaved(DataBuffer data, int channels, int pixels) {
        int[] offsets = new int[channels];
        java.util.Arrays.setAll(offsets, i -> i);
        return Raster.createInterleavedRaster(data, pixels, 1, pixels * channels, channels, offsets, null);
    }
}
