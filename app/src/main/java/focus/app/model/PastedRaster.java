package focus.app.model;

import focus.inference.api.EditResult;
import focus.inference.image.ImageRect;
import focus.inference.image.PatchedRaster;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;

/**
 * A picture with pasted pixels over it: what is below shows through where they are transparent, whatever it is. Mixed when
 * read; immutable and safe for use by several threads.
 */
final class PastedRaster extends OverlaidRaster {
    private final RasterSource pasted;
    private final EditResult edit;
    private final int opacity;

    /**
     * @param edit its pixels are not mixed with anything, and its coverage is how opaque they are
     * @param opacity per cent, 1..100
     */
    PastedRaster(RasterSource below, EditResult edit, int opacity) {
        super(below, edit.region());
        this.pasted = new PatchedRaster(below, edit.region(), edit.pixels());
        this.edit = edit;
        this.opacity = opacity;
    }

    @Override
    void overlay(PixelBlock out, ImageRect wanted, ImageRect touched, int level) {
        PixelBlock over = pasted.read(touched, level);
        byte[] coverage = edit.coverage().read(touched, level);
        for (int i = 0; i < coverage.length; i++) {
            if (coverage[i] != 0) {
                int x = touched.x() - wanted.x() + i % touched.width();
                int y = touched.y() - wanted.y() + i / touched.width();
                mix(out, y * wanted.width() + x, over, i, opacity * (coverage[i] & 0xFF) / 25_500.0);
            }
        }
    }

    /** @param share how opaque the pasted pixel is, 0..1 */
    private static void mix(PixelBlock out, int pixel, PixelBlock over, int from, double share) {
        int channels = out.format().channels();
        double most = out.format().samples().max();
        double under = channels == 4 ? out.get(pixel * 4 + 3) / most * (1 - share) : 1 - share;
        for (int c = 0; c < 3; c++) {
            double colour = over.get(from * channels + c) * share + out.get(pixel * channels + c) * under;
            out.put(pixel * channels + c, (int) Math.round(colour / (share + under)));
        }
        if (channels == 4) {
            out.put(pixel * 4 + 3, (int) Math.round((share + under) * most));
        }
    }
}
