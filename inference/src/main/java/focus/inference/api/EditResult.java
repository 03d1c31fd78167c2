package focus.inference.api;

import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;

/**
 * New pixels for one rectangle of the picture. Where {@code coverage} is 0 the picture stays bit-identical to the source.
 *
 * @param region full-resolution pixels, inside the picture
 * @param pixels the region's final pixels, in the source's own format; of what was pasted, the pixels before they are mixed
 * @param coverage above 0 on every pixel that may have changed: the feathered edit mask, picture-sized
 * @param method what made the pixels
 * @param trained whether a trained network made pixels, which a saved picture has to say
 */
public record EditResult(ImageRect region, PixelBlock pixels, Mask coverage, String method, boolean trained) {
    /** Of a method without a network. */
    public EditResult(ImageRect region, PixelBlock pixels, Mask coverage, String method) {
        this(region, pixels, coverage, method, false);
    }

    public EditResult {
        if (pixels.width() != region.width() || pixels.height() != region.height()) {
            throw new IllegalArgumentException("pixels do not fit the region");
        }
    }
}
