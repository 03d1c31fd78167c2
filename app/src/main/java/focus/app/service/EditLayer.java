package focus.app.service;

import focus.app.io.ora.OraLayer;
import focus.app.model.EditStep;
import focus.app.model.Layer;
import focus.inference.api.EditResult;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;

/** An edit as a layer: its final pixels wherever it may have changed any, nothing elsewhere. */
final class EditLayer {
    private EditLayer() {}

    /** @param number shown in the layer's name, from 1 */
    static OraLayer of(Layer layer, int number, SrgbConverter srgb) {
        EditStep edit = layer.edit();
        EditResult result = edit.result();
        ImageRect area = result.region();
        String words = edit.sentence().isBlank() ? result.method() : edit.sentence();
        return new OraLayer(
                number + ": " + words,
                TiledRaster.of(pixels(result), srgb),
                area.x(),
                area.y(),
                layer.visible(),
                layer.opacity());
    }

    /** The pixels are blended already: where anything changed they are opaque, so that the layers give the same picture. */
    private static PixelBlock pixels(EditResult result) {
        PixelBlock block = result.pixels();
        PixelFormat from = block.format();
        PixelFormat format = new PixelFormat(4, from.samples(), from.profile());
        PixelBlock out = PixelBlock.allocate(block.width(), block.height(), format);
        byte[] coverage = result.coverage().read(result.region(), 0);
        int channels = from.channels();
        for (int i = 0; i < coverage.length; i++) {
            if (coverage[i] == 0) {
                continue;
            }
            if (from.samples() == SampleType.U8) {
                System.arraycopy(block.bytes(), i * channels, out.bytes(), i * 4, channels);
                out.bytes()[i * 4 + 3] = channels == 4 ? out.bytes()[i * 4 + 3] : (byte) 255;
            } else {
                System.arraycopy(block.shorts(), i * channels, out.shorts(), i * 4, channels);
                out.shorts()[i * 4 + 3] = channels == 4 ? out.shorts()[i * 4 + 3] : (short) 65_535;
            }
        }
        return out;
    }
}
