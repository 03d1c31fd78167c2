package focus.inference.internal.input;

import focus.inference.image.ImageSize;

/**
 * The sizes of one picture on its way into an encoder. Two spaces: picture pixels (full resolution), model pixels (the
 * encoder's input).
 *
 * @param image the picture's size
 * @param resized the picture in model pixels: the longer side is the network's
 * @param padded the encoder's input: {@code resized} plus padding at the right and at the bottom
 */
public record InputSize(ImageSize image, ImageSize resized, ImageSize padded) {
    /**
     * @param longSide what the picture's longer side becomes, in model pixels
     * @param padMultiple model pixels; both sides are padded to a multiple of this
     */
    public static InputSize of(ImageSize image, int longSide, int padMultiple) {
        double scale = (double) longSide / image.longSide();
        ImageSize resized = new ImageSize(scaled(image.width(), scale), scaled(image.height(), scale));
        ImageSize padded = new ImageSize(roundUp(resized.width(), padMultiple), roundUp(resized.height(), padMultiple));
        return new InputSize(image, resized, padded);
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) (side * scale + 0.5));
    }

    private static int roundUp(int side, int multiple) {
        return (side + multiple - 1) / multiple * multiple;
    }

    /** Model pixels per picture pixel; its own number for each axis, since each side was rounded by itself. */
    public double scaleX() {
        return (double) resized.width() / image.width();
    }

    public double scaleY() {
        return (double) resized.height() / image.height();
    }

    /**
     * The mip level to read: the finest with at most {@code mostPixels} pixels, but none that would have to be enlarged.
     *
     * @param levels how many there are
     */
    public int level(int levels, long mostPixels) {
        int level = 0;
        while (level + 1 < levels
                && image.atLevel(level).area() > mostPixels
                && image.atLevel(level + 1).longSide() >= resized.longSide()) {
            level++;
        }
        return level;
    }
}
