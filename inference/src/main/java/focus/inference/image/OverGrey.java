package focus.inference.image;

/** Colours of 8-bit pixels as numbers 0..1 for who compares them; what is transparent lies on grey. */
public final class OverGrey {
    private static final float GREY = 0.5f;
    private static final float MOST = 255;

    private OverGrey() {}

    /**
     * @param pixels 8 bit, 3 or 4 channels
     * @param index of the pixel, row by row
     * @param channel 0 red, 1 green, 2 blue
     */
    public static float colour(PixelBlock pixels, int index, int channel) {
        int channels = pixels.format().channels();
        byte[] samples = pixels.bytes();
        float colour = (samples[index * channels + channel] & 0xFF) / MOST;
        if (channels < 4) {
            return colour;
        }
        float opacity = (samples[index * channels + 3] & 0xFF) / MOST;
        return GREY + opacity * (colour - GREY);
    }
}
