package focus.app.io.imageio;

import focus.app.io.colour.CmmTransform;
import focus.app.io.colour.StoredColours;
import focus.app.io.picture.PictureFormatException;
import focus.app.io.picture.PixelRows;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.Optional;

/** From the JDK's images, whose numbers are left as they are wherever they are RGB, to blocks of the picture's format. */
final class ImageStrips {
    private final ColorModel model;
    private final PixelFormat format;
    private final Optional<CmmTransform> toRgb;
    private final boolean plainSamples;

    /**
     * @param model of the images to come
     * @param format of the blocks to make, as {@link #channels} and {@link #depth} tell
     * @param toRgb for greys or CMYK with a profile
     */
    ImageStrips(ColorModel model, PixelFormat format, Optional<CmmTransform> toRgb) {
        this.model = model;
        this.format = format;
        this.toRgb = toRgb;
        this.plainSamples = hasPlainSamples(model);
    }

    /** @throws PictureFormatException for depths that cannot be shown */
    static SampleType depth(ColorModel model) throws PictureFormatException {
        int type = model.getTransferType();
        if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
            throw new PictureFormatException("has floating-point samples (HDR), which cannot be opened yet");
        }
        if (model instanceof ComponentColorModel && (type == DataBuffer.TYPE_INT || type == DataBuffer.TYPE_SHORT)) {
            throw new PictureFormatException("has 32-bit or signed samples, which cannot be opened yet");
        }
        boolean deep = hasPlainSamples(model) && type == DataBuffer.TYPE_USHORT;
        return deep ? SampleType.U16 : SampleType.U8;
    }

    static int channels(ColorModel model) {
        return model.hasAlpha() ? 4 : 3;
    }

    /** Whether each sample is a whole 8- or 16-bit number of a grey, RGB or CMYK pixel. */
    static boolean hasPlainSamples(ColorModel model) {
        if (!(model instanceof ComponentColorModel)) {
            return false;
        }
        int bits = model.getTransferType() == DataBuffer.TYPE_USHORT ? 16 : 8;
        for (int size : model.getComponentSize()) {
            if (size != bits) {
                return false;
            }
        }
        int type = model.getColorSpace().getType();
        return type == ColorSpace.TYPE_RGB || type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_CMYK;
    }

    PixelBlock convert(BufferedImage image) {
        PixelBlock block = PixelBlock.allocate(image.getWidth(), image.getHeight(), format);
        for (int y = 0; y < image.getHeight(); y++) {
            int[] samples = plainSamples ? plainRow(image, y) : argbRow(image, y);
            PixelRows.store(samples, block, y);
        }
        return block;
    }

    /** RGB or RGBA of a row of any other kind of image: palettes, packed samples, black and white. */
    private int[] argbRow(BufferedImage image, int y) {
        int width = image.getWidth();
        int[] argb = image.getRGB(0, y, width, 1, null, 0, width);
        int channels = format.channels();
        int[] row = new int[width * channels];
        for (int x = 0; x < width; x++) {
            row[x * channels] = (argb[x] >> 16) & 0xFF;
            row[x * channels + 1] = (argb[x] >> 8) & 0xFF;
            row[x * channels + 2] = argb[x] & 0xFF;
            if (channels == 4) {
                row[x * channels + 3] = argb[x] >>> 24;
            }
        }
        return row;
    }

    private int[] plainRow(BufferedImage image, int y) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int max = format.samples().max();
        StoredColours colours =
                new StoredColours(raster.getNumBands(), model.getNumColorComponents(), format.hasAlpha(), max, toRgb);
        int[] row = colours.rgb(raster.getPixels(0, y, width, 1, (int[]) null), width);
        if (format.hasAlpha() && model.isAlphaPremultiplied()) {
            unmultiply(row, max);
        }
        return row;
    }

    private static void unmultiply(int[] rgba, int max) {
        for (int i = 0; i < rgba.length; i += 4) {
            int alpha = rgba[i + 3];
            for (int c = 0; c < 3 && alpha > 0; c++) {
                rgba[i + c] = (int) Math.min(max, ((long) rgba[i + c] * max + alpha / 2) / alpha);
            }
        }
    }
}
