package focus.app.model;

import focus.inference.api.Mask;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;

/**
 * Two pictures of one size mixed by a mask: where it is 0 the very pixels of the one below, where it is 255 those of the one
 * above. Mixed when read; immutable and safe for use by several threads.
 */
final class MaskedRaster extends OverlaidRaster {
    private static final int WHOLE = 255;

    private final RasterSource above;
    private final Mask mask;

    /**
     * @param above of the same size and format
     * @param region outside of it the two do not differ; full-resolution pixels
     * @param mask how much of {@code above} shows, of the pictures' size
     */
    MaskedRaster(RasterSource below, RasterSource above, ImageRect region, Mask mask) {
        super(below, region);
        this.above = above;
        this.mask = mask;
    }

    @Override
    void overlay(PixelBlock out, ImageRect wanted, ImageRect touched, int level) {
        byte[] shares = mask.read(touched, level);
        PixelBlock over = above.read(touched, level);
        for (int i = 0; i < shares.length; i++) {
            int x = touched.x() - wanted.x() + i % touched.width();
            int y = touched.y() - wanted.y() + i / touched.width();
            mix(out, y * wanted.width() + x, over, i, shares[i] & 0xFF);
        }
    }

    private static void mix(PixelBlock out, int pixel, PixelBlock over, int from, int share) {
        int channels = out.format().channels();
        int to = pixel * channels;
        if (share == WHOLE) {
            for (int c = 0; c < channels; c++) {
                out.put(to + c, over.get(from * channels + c));
            }
        } else if (share > 0 && channels == 4) {
            mixWithAlpha(out, to, over, from * 4, share);
        } else if (share > 0) {
            for (int c = 0; c < channels; c++) {
                int sum = out.get(to + c) * (WHOLE - share) + over.get(from * channels + c) * share;
                out.put(to + c, (sum + WHOLE / 2) / WHOLE);
            }
        }
    }

    /** What is transparent has no colour to give. */
    private static void mixWithAlpha(PixelBlock out, int to, PixelBlock over, int from, int share) {
        double under = out.get(to + 3) * (WHOLE - share) / (double) WHOLE;
        double added = over.get(from + 3) * share / (double) WHOLE;
        double alpha = under + added;
        for (int c = 0; c < 3 && alpha > 0; c++) {
            out.put(to + c, (int) Math.round((out.get(to + c) * under + over.get(from + c) * added) / alpha));
        }
        out.put(to + 3, (int) Math.round(alpha));
    }
}
