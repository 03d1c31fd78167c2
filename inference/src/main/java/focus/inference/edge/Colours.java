package focus.inference.edge;

import focus.inference.image.PixelBlock;

/** The colours of 8-bit pixels as numbers 0..1; what is transparent is grey. */
final class Colours {
    private static final float GREY = 0.5f;
    private static final int MOST = 255;

    private Colours() {}

    /** Red, green and blue. */
    static Plane[] planes(PixelBlock pixels) {
        Plane[] planes = new Plane[3];
        for (int c = 0; c < planes.length; c++) {
            int channel = c;
            planes[c] = Plane.of(pixels.width() * pixels.height(), pixels.width(), i -> of(pixels, i, channel));
        }
        return planes;
    }

    /** @param index row by row */
    static float of(PixelBlock pixels, int index, int channel) {
        int channels = pixels.format().channels();
        byte[] samples = pixels.bytes();
        float colour = (samples[index * channels + channel] & 0xFF) / (float) MOST;
        if (channels < 4) {
            return colour;
        }
        float opacity = (samples[index * channels + 3] & 0xFF) / (float) MOST;
        return GREY + opacity * (colour - GREY);
    }
}
