package focus.inference.internal.edit;

import focus.inference.image.PixelBlock;
import focus.inference.image.SampleType;

/** Between a picture's own samples and the 0..255 floats, colours multiplied by alpha, that the filling computes with. */
final class Samples {
    private Samples() {}

    /** Reads a whole block into {@code out}, of the block's length. */
    static void premultiplied(PixelBlock block, float[] out) {
        premultiplied(block, 0, out, out.length);
    }

    /** Reads one pixel. */
    static void premultiplied(PixelBlock block, int x, int y, float[] pixel) {
        int channels = block.format().channels();
        premultiplied(block, (y * block.width() + x) * channels, pixel, channels);
    }

    private static void premultiplied(PixelBlock block, int from, float[] out, int length) {
        if (block.format().samples() == SampleType.U8) {
            byte[] bytes = block.bytes();
            for (int i = 0; i < length; i++) {
                out[i] = bytes[from + i] & 0xFF;
            }
        } else {
            short[] shorts = block.shorts();
            for (int i = 0; i < length; i++) {
                out[i] = (shorts[from + i] & 0xFFFF) / 257f;
            }
        }
        for (int i = 0; block.format().hasAlpha() && i < length; i += 4) {
            float opacity = out[i + 3] / 255;
            out[i] *= opacity;
            out[i + 1] *= opacity;
            out[i + 2] *= opacity;
        }
    }

    /** Writes one pixel, rounded to the block's depth. */
    static void store(PixelBlock block, int x, int y, float[] pixel) {
        int channels = block.format().channels();
        float opacity = channels == 4 ? Math.clamp(pixel[3] / 255, 0f, 1f) : 1;
        float unit = block.format().samples() == SampleType.U8 ? 1 : 257;
        int to = (y * block.width() + x) * channels;
        for (int c = 0; c < channels; c++) {
            float straight = c == 3 ? pixel[c] : opacity > 0 ? pixel[c] / opacity : 0;
            int value = Math.round(Math.clamp(straight, 0f, 255f) * unit);
            if (block.format().samples() == SampleType.U8) {
                block.bytes()[to + c] = (byte) value;
            } else {
                block.shorts()[to + c] = (short) value;
            }
        }
    }
}
