package focus.inference.image;

/**
 * What the numbers of a picture mean.
 *
 * @param channels 3 (RGB) or 4 (RGB and straight, not premultiplied, alpha), interleaved in this order
 * @param samples depth of every channel
 * @param profile the colour space of the RGB numbers
 */
public record PixelFormat(int channels, SampleType samples, ColourProfile profile) {
    /** 8-bit sRGB without alpha: what the networks and the screen speak. */
    public static final PixelFormat SRGB8 = new PixelFormat(3, SampleType.U8, ColourProfile.SRGB);

    public PixelFormat {
        if (channels != 3 && channels != 4) {
            throw new IllegalArgumentException("3 or 4 channels, not " + channels);
        }
    }

    public boolean hasAlpha() {
        return channels == 4;
    }

    public int bytesPerPixel() {
        return channels * (samples == SampleType.U8 ? 1 : 2);
    }
}
