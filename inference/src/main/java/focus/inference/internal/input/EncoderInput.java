package focus.inference.internal.input;

import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import focus.inference.internal.cv.Resize;
import focus.inference.internal.tensor.FloatTensor;
import java.util.Arrays;
import java.util.List;

/** Turns a picture into what an encoder reads. Immutable. */
public final class EncoderInput {
    private static final int CHANNELS = 3;
    private static final int LEVELS = 256;

    /**
     * Up to here the picture is shrunk in one step from its own pixels. A 24-megapixel photo takes 0.08 s that way; from
     * a mip level it would take a tenth of that, but its pixels would differ by 1.6 of 255 on average, and 8-bit networks
     * answer even such a difference with masks that agree to an IoU of .98 only.
     */
    private static final long EXACT_UP_TO = 32_000_000;

    /** The same for pictures whose every pixel has to be converted first, which takes many times as long. */
    private static final long CONVERTED_UP_TO = 4_000_000;

    private final float[][] normalised;
    private final byte[] mean;

    /**
     * @param mean per channel, 0..1
     * @param std per channel, 0..1
     */
    public EncoderInput(List<Float> mean, List<Float> std) {
        this.normalised = new float[CHANNELS][LEVELS];
        this.mean = new byte[CHANNELS];
        for (int c = 0; c < CHANNELS; c++) {
            this.mean[c] = (byte) Math.clamp(Math.round(mean.get(c) * 255), 0, 255);
            for (int value = 0; value < LEVELS; value++) {
                normalised[c][value] = (value / 255f - mean.get(c)) / std.get(c);
            }
        }
    }

    /** Reads the picture at the size that the network wants: 3 channels, 8-bit sRGB, {@code wanted.resized()}. */
    public PixelBlock read(RasterSource source, InputSize wanted) {
        boolean plain = source.format().samples() == SampleType.U8
                && source.format().profile().isSrgb();
        int level = wanted.level(source.levels(), plain ? EXACT_UP_TO : CONVERTED_UP_TO);
        PixelBlock whole = source.readSrgb(source.size().atLevel(level).bounds(), level);
        ImageSize size = wanted.resized();
        return Resize.toSize(opaque(whole), size.width(), size.height());
    }

    /**
     * Without alpha: what is transparent becomes the colour that the network sees as nothing.
     *
     * @param pixels 8-bit, 3 or 4 channels
     */
    public PixelBlock opaque(PixelBlock pixels) {
        if (!pixels.format().hasAlpha()) {
            return pixels;
        }
        byte[] from = pixels.bytes();
        PixelBlock flat = PixelBlock.allocate(pixels.width(), pixels.height(), PixelFormat.SRGB8);
        byte[] to = flat.bytes();
        for (int pixel = 0; pixel < pixels.width() * pixels.height(); pixel++) {
            int alpha = from[pixel * 4 + 3] & 0xFF;
            for (int c = 0; c < CHANNELS; c++) {
                int colour = from[pixel * 4 + c] & 0xFF;
                to[pixel * CHANNELS + c] = (byte) ((colour * alpha + (mean[c] & 0xFF) * (255 - alpha) + 127) / 255);
            }
        }
        return flat;
    }

    /**
     * Normalises and pads.
     *
     * @param pixels 8-bit RGB, no larger than the tensor
     * @param to [1, 3, H, W] RGB, (value / 255 - mean) / std; exactly 0 right of and below the picture
     */
    public void write(PixelBlock pixels, FloatTensor to) {
        int width = Math.toIntExact(to.shape().dim(3));
        int height = Math.toIntExact(to.shape().dim(2));
        float[] row = new float[width];
        for (int c = 0; c < CHANNELS; c++) {
            for (int y = 0; y < height; y++) {
                if (y < pixels.height()) {
                    normaliseRow(pixels, y, c, row);
                } else {
                    Arrays.fill(row, 0);
                }
                to.write(((long) c * height + y) * width, row);
            }
        }
    }

    /** Leaves what is right of the picture as it was: 0. */
    private void normaliseRow(PixelBlock pixels, int y, int channel, float[] row) {
        byte[] bytes = pixels.bytes();
        float[] table = normalised[channel];
        int from = y * pixels.width() * CHANNELS + channel;
        for (int x = 0; x < pixels.width(); x++) {
            row[x] = table[bytes[from + x * CHANNELS] & 0xFF];
        }
    }
}
