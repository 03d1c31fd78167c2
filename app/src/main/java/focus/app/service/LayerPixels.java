package focus.app.service;

import focus.app.io.ora.OraLayer;
import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.inference.api.EditResult;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.TiledRaster;

/**
 * An edit as a layer for other programs: soft where it is soft, and over the layers below it gives the picture that this
 * program shows, to the nearest value of a sample.
 */
final class LayerPixels {
    private LayerPixels() {}

    /**
     * @param below everything that shows beneath it
     * @param number shown in the layer's name, from 1
     */
    static OraLayer of(EditLayer layer, RasterSource below, int number) {
        EditStep edit = layer.edit();
        EditResult result = edit.result();
        ImageRect area = result.region();
        String words = edit.sentence().isBlank() ? result.method() : edit.sentence();
        PixelBlock shown = layer.withVisible(true).withOpacity(100).over(below).read(area, 0);
        byte[] coverage = layer.covered().read(area, 0);
        PixelBlock pixels =
                shown.format().hasAlpha() ? covered(shown, coverage) : unmixed(below.read(area, 0), shown, coverage);
        return new OraLayer(
                number + ": " + words,
                TiledRaster.of(pixels, below.srgb()),
                area.x(),
                area.y(),
                layer.visible(),
                layer.opacity());
    }

    /** Over a transparent picture nothing soft gives the same again: where anything changed, its very pixels. */
    private static PixelBlock covered(PixelBlock shown, byte[] coverage) {
        PixelBlock out = PixelBlock.allocate(shown.width(), shown.height(), shown.format());
        for (int i = 0; i < coverage.length; i++) {
            for (int channel = 0; channel < 4 && coverage[i] != 0; channel++) {
                out.put(i * 4 + channel, shown.sample(i % shown.width(), i / shown.width(), channel));
            }
        }
        return out;
    }

    /** Where the edit is soft, its colour without what shows through. */
    private static PixelBlock unmixed(PixelBlock below, PixelBlock shown, byte[] coverage) {
        PixelFormat from = shown.format();
        int most = from.samples().max();
        PixelFormat format = new PixelFormat(4, from.samples(), from.profile());
        PixelBlock out = PixelBlock.allocate(shown.width(), shown.height(), format);
        for (int i = 0; i < coverage.length; i++) {
            int x = i % shown.width();
            int y = i / shown.width();
            int opacity =
                    coverage[i] == 0 ? 0 : (int) Math.ceil(most * opacity(below, shown, x, y, coverage[i] & 0xFF));
            if (opacity == 0) {
                continue;
            }
            for (int channel = 0; channel < 3; channel++) {
                double under = below.sample(x, y, channel);
                double colour = under + (shown.sample(x, y, channel) - under) * most / opacity;
                out.put(i * 4 + channel, Math.clamp(Math.round(colour), 0, most));
            }
            out.put(i * 4 + 3, opacity);
        }
        return out;
    }

    /** The coverage, or the least beyond it with which some colour gives what is shown; 0..1. */
    private static double opacity(PixelBlock below, PixelBlock shown, int x, int y, int coverage) {
        int most = shown.format().samples().max();
        double opacity = coverage / 255.0;
        for (int channel = 0; channel < 3; channel++) {
            int under = below.sample(x, y, channel);
            int change = shown.sample(x, y, channel) - under;
            int room = change > 0 ? most - under : under;
            opacity = room == 0 ? opacity : Math.max(opacity, (double) Math.abs(change) / room);
        }
        return opacity;
    }
}
