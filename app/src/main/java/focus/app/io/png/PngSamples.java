package focus.app.io.png;

import focus.app.io.colour.CmmTransform;
import focus.inference.image.PixelBlock;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a stored row to RGB or RGBA samples, for each of the fifteen kinds of PNG. Depths under 8 are spread over the full
 * range; a transparent colour becomes alpha.
 */
final class PngSamples {
    private final PngColour colour;
    private final int depth;
    private final int channels;
    private final boolean deep;
    private final byte[] palette;
    /** The samples of the transparent colour, as stored. */
    private final int @Nullable [] transparent;

    private final Optional<CmmTransform> greyToRgb;

    PngSamples(PngHeader header, Optional<CmmTransform> greyToRgb) {
        this.colour = header.colour();
        this.depth = header.depth();
        this.channels = header.hasAlpha() ? 4 : 3;
        this.deep = depth == 16;
        this.palette = palette(header);
        this.transparent = colour == PngColour.PALETTE ? null : transparentColour(header);
        this.greyToRgb = greyToRgb;
    }

    /** @param out a row of the picture's format, at most as many pixels as are stored; filled */
    void expand(byte[] row, PixelBlock out) {
        if (deep) {
            toShorts(row, out.shorts(), out.width());
        } else {
            toBytes(row, out.bytes(), out.width());
        }
    }

    private void toBytes(byte[] row, byte[] out, int pixels) {
        switch (colour) {
            case PALETTE -> fromPalette(row, out, pixels);
            case RGB, RGB_ALPHA -> {
                if (colour.channels() == channels) {
                    System.arraycopy(row, 0, out, 0, pixels * channels);
                } else {
                    rgbWithTransparentColour(row, out, pixels);
                }
            }
            case GREY, GREY_ALPHA -> greys(row, out, pixels);
        }
    }

    private void toShorts(byte[] row, short[] out, int pixels) {
        int stored = colour.channels();
        for (int i = 0; i < pixels; i++) {
            int from = i * stored;
            int to = i * channels;
            int last = colour.isGrey() ? 0 : 2;
            for (int c = 0; c < 3; c++) {
                out[to + c] = (short) sample(row, from + Math.min(c, last));
            }
            if (channels == 4) {
                out[to + 3] = (short)
                        (colour.hasAlpha() ? sample(row, from + stored - 1) : isTransparent(row, i) ? 0 : 0xFFFF);
            }
        }
        if (greyToRgb.isPresent() && colour.isGrey()) {
            convertGreys(greyToRgb.get(), out, pixels);
        }
    }

    private void fromPalette(byte[] row, byte[] out, int pixels) {
        for (int i = 0; i < pixels; i++) {
            System.arraycopy(palette, sample(row, i) * 4, out, i * channels, channels);
        }
    }

    private void rgbWithTransparentColour(byte[] row, byte[] out, int pixels) {
        for (int i = 0; i < pixels; i++) {
            System.arraycopy(row, i * 3, out, i * 4, 3);
            out[i * 4 + 3] = (byte) (isTransparent(row, i) ? 0 : 255);
        }
    }

    private void greys(byte[] row, byte[] out, int pixels) {
        int stored = colour.channels();
        int spread = 255 / ((1 << Math.min(depth, 8)) - 1);
        for (int i = 0; i < pixels; i++) {
            byte grey = (byte) (sample(row, i * stored) * spread);
            int to = i * channels;
            out[to] = out[to + 1] = out[to + 2] = grey;
            if (channels == 4) {
                out[to + 3] = colour.hasAlpha() ? row[i * stored + 1] : (byte) (isTransparent(row, i) ? 0 : 255);
            }
        }
        if (greyToRgb.isPresent()) {
            convertGreys(greyToRgb.get(), out, pixels);
        }
    }

    private void convertGreys(CmmTransform transform, byte[] out, int pixels) {
        byte[] greys = new byte[pixels];
        byte[] rgb = new byte[pixels * 3];
        for (int i = 0; i < pixels; i++) {
            greys[i] = out[i * channels];
        }
        transform.toRgb(greys, rgb, pixels);
        for (int i = 0; i < pixels; i++) {
            System.arraycopy(rgb, i * 3, out, i * channels, 3);
        }
    }

    private void convertGreys(CmmTransform transform, short[] out, int pixels) {
        short[] greys = new short[pixels];
        short[] rgb = new short[pixels * 3];
        for (int i = 0; i < pixels; i++) {
            greys[i] = out[i * channels];
        }
        transform.toRgb(greys, rgb, pixels);
        for (int i = 0; i < pixels; i++) {
            System.arraycopy(rgb, i * 3, out, i * channels, 3);
        }
    }

    private boolean isTransparent(byte[] row, int pixel) {
        int[] wanted = transparent;
        if (wanted == null) {
            return false;
        }
        for (int c = 0; c < wanted.length; c++) {
            if (sample(row, pixel * wanted.length + c) != wanted[c]) {
                return false;
            }
        }
        return true;
    }

    /** A stored sample, 0 .. 2^depth - 1. */
    private int sample(byte[] row, int index) {
        if (deep) {
            return ((row[2 * index] & 0xFF) << 8) | (row[2 * index + 1] & 0xFF);
        }
        if (depth == 8) {
            return row[index] & 0xFF;
        }
        int bit = index * depth;
        return ((row[bit >> 3] & 0xFF) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
    }

    /** 256 entries of RGBA; black where the file has none. */
    private static byte[] palette(PngHeader header) {
        byte[] entries = new byte[256 * 4];
        byte[] stored = header.chunk("PLTE").orElse(new byte[0]);
        byte[] alpha = header.chunk("tRNS").orElse(new byte[0]);
        for (int i = 0; i < 256; i++) {
            if (3 * i + 2 < stored.length) {
                System.arraycopy(stored, 3 * i, entries, 4 * i, 3);
            }
            entries[4 * i + 3] = i < alpha.length ? alpha[i] : (byte) 255;
        }
        return entries;
    }

    private static int @Nullable [] transparentColour(PngHeader header) {
        int count = header.colour().channels();
        byte[] stored = header.chunk("tRNS").orElse(new byte[0]);
        if (stored.length < 2 * count) {
            return null;
        }
        int[] samples = new int[count];
        Arrays.setAll(samples, i -> ByteBuffer.wrap(stored).getShort(2 * i) & ((1 << header.depth()) - 1));
        return samples;
    }
}
