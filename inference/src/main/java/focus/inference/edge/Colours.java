package focus.inference.edge;

import focus.inference.image.OverGrey;
import focus.inference.image.PixelBlock;

/** The colours of 8-bit pixels as numbers 0..1; what is transparent is grey. */
final class Colours {
    private Colours() {}

    /** Red, green and blue. */
    static Plane[] planes(PixelBlock pixels) {
        Plane[] planes = new Plane[3];
        for (int c = 0; c < planes.length; c++) {
            int channel = c;
            planes[c] = Plane.of(
                    pixels.width() * pixels.height(), pixels.width(), i -> OverGrey.colour(pixels, i, channel));
        }
        return planes;
    }
}
