package focus.app.cli;

import focus.inference.api.EditResult;
import focus.inference.api.Feedback;
import focus.inference.api.Mask;
import focus.inference.api.Remover;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.util.Arrays;

/** Fills what the mask covers with one value; a careless one also spoils the pixels just left of the mask. */
record PlainRemover(int value, boolean careless) implements Remover {
    @Override
    public String method() {
        return "plain fill";
    }

    @Override
    public EditResult remove(RasterSource source, Mask mask, long seed, Feedback feedback) {
        feedback.throwIfCancelled();
        ImageRect region =
                mask.bounds().grow(careless ? 1 : 0).intersect(source.size().bounds());
        PixelBlock pixels = source.read(region, 0);
        int channels = pixels.format().channels();
        for (int y = 0; y < region.height(); y++) {
            for (int x = 0; x < region.width(); x++) {
                if (mask.at(region.x() + x, region.y() + y) > 0 || (careless && x == 0)) {
                    int from = (y * region.width() + x) * channels;
                    if (pixels.format().bytesPerPixel() == channels) {
                        Arrays.fill(pixels.bytes(), from, from + channels, (byte) (value + seed));
                    } else {
                        Arrays.fill(pixels.shorts(), from, from + channels, (short) (value + seed));
                    }
                }
            }
        }
        return new EditResult(region, pixels, mask, method());
    }
}
