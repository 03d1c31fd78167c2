package focus.app.model;

import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;

/**
 * What is seen where a canvas reaches beyond its picture. The colour is in the picture's own colour space.
 *
 * @param red 0..255
 * @param green 0..255
 * @param blue 0..255
 * @param transparent nothing is seen, instead of the colour
 */
public record CanvasFill(int red, int green, int blue, boolean transparent) {
    public static final CanvasFill WHITE = new CanvasFill(255, 255, 255, false);
    public static final CanvasFill BLACK = new CanvasFill(0, 0, 0, false);

    public static final CanvasFill TRANSPARENT = new CanvasFill(255, 255, 255, true);

    /** @param rgb {@code 0xRRGGBB} */
    public static CanvasFill of(int rgb) {
        return new CanvasFill(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, false);
    }

    public CanvasFill {
        if (((red | green | blue) & ~0xFF) != 0) {
            throw new IllegalArgumentException("a colour of " + red + ", " + green + ", " + blue);
        }
    }

    /** As one pixel; the colour where the format knows no transparency. */
    PixelBlock pixel(PixelFormat format) {
        if (transparent && format.hasAlpha()) {
            return PixelBlock.allocate(1, 1, format);
        }
        int[] values = {red, green, blue, 255};
        PixelBlock pixel = PixelBlock.allocate(1, 1, format);
        for (int c = 0; c < format.channels(); c++) {
            if (format.samples() == SampleType.U8) {
                pixel.bytes()[c] = (byte) values[c];
            } else {
                pixel.shorts()[c] = (short) (values[c] * 257);
            }
        }
        return pixel;
    }
}
