package focus.app.io.colour;

import java.util.Optional;

/**
 * From a row of stored samples (grey, RGB or CMYK, with or without alpha) to RGB or RGBA in the same depth.
 *
 * @param bands samples stored for each pixel; alpha, where there is one, is the last
 * @param colours how many of them are colours: 1 grey, 3 RGB, 4 inks (the largest number is full ink)
 * @param alpha whether the result carries alpha
 * @param max the largest sample, 255 or 65535
 * @param toRgb for greys or inks with a profile; without it inks follow the plain formula
 */
public record StoredColours(int bands, int colours, boolean alpha, int max, Optional<CmmTransform> toRgb) {
    /** @param stored {@code width * bands} unsigned numbers */
    public int[] rgb(int[] stored, int width) {
        int[] rgb = toRgb.isPresent() ? byProfile(toRgb.get(), stored, width) : plain(stored, width);
        if (!alpha) {
            return rgb;
        }
        int[] rgba = new int[width * 4];
        for (int x = 0; x < width; x++) {
            System.arraycopy(rgb, 3 * x, rgba, 4 * x, 3);
            rgba[4 * x + 3] = stored[x * bands + bands - 1];
        }
        return rgba;
    }

    private int[] plain(int[] stored, int width) {
        int[] rgb = new int[width * 3];
        for (int x = 0; x < width; x++) {
            for (int c = 0; c < 3; c++) {
                int sample = stored[x * bands + Math.min(c, colours - 1)];
                if (colours == 4) {
                    int light = max - stored[x * bands + 3];
                    sample = (int) (((long) (max - sample) * light + max / 2) / max);
                }
                rgb[3 * x + c] = sample;
            }
        }
        return rgb;
    }

    private int[] byProfile(CmmTransform transform, int[] stored, int width) {
        int channels = transform.channels();
        short[] in = new short[width * channels];
        int scale = max == 255 ? 257 : 1;
        for (int x = 0; x < width; x++) {
            for (int c = 0; c < channels; c++) {
                in[x * channels + c] = (short) (stored[x * bands + c] * scale);
            }
        }
        short[] out = new short[width * 3];
        transform.toRgb(in, out, width);
        int[] rgb = new int[out.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = ((out[i] & 0xFFFF) + scale / 2) / scale;
        }
        return rgb;
    }
}
