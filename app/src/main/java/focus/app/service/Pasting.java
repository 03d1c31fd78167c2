package focus.app.service;

import focus.app.io.colour.SrgbSource;
import focus.app.model.Combination;
import focus.app.model.EditStep;
import focus.app.model.Layer;
import focus.app.model.MaskStep;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Mask;
import focus.inference.api.PixelComparison;
import focus.inference.api.error.EditException;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.util.List;

/** Lays pixels from elsewhere over a picture, as an edit. No state, no store; blocks for up to a second. */
final class Pasting {
    private static final String METHOD = "paste";

    private Pasting() {}

    /**
     * @param pixels 8-bit sRGB, 3 or 4 channels
     * @param centre where their middle is to lie; they are moved so that all of them fits, if it does
     * @throws EditException if all of them are transparent
     */
    static EditRunner.Edited over(RasterSource picture, PixelBlock pixels, ImagePoint centre) {
        int x = place(centre.x(), pixels.width(), picture.size().width());
        int y = place(centre.y(), pixels.height(), picture.size().height());
        ImageRect region = new ImageRect(x, y, pixels.width(), pixels.height())
                .intersect(picture.size().bounds());
        PixelBlock part = PixelBlock.allocate(region.width(), region.height(), pixels.format());
        part.copyFrom(pixels, region.x() - x, region.y() - y, 0, 0, region.size());
        Mask coverage = Mask.empty(picture.size()).paint(region, (samples, area) -> cover(part, region, samples, area));
        if (coverage.isEmpty()) {
            throw new EditException("what was copied is wholly transparent, so there is nothing to paste.");
        }
        EditResult result = new EditResult(region, SrgbSource.convert(part, picture.format()), coverage, METHOD);
        List<MaskStep> steps = List.of(new MaskStep.LoadStep(coverage, Combination.ADD));
        return again(new EditStep(new EditOp.Paste(), "", steps, 0, result, 0), picture);
    }

    /**
     * The same pixels at the same place over another picture.
     *
     * @throws EditException if the picture has another size, depth or colour space
     */
    static EditRunner.Edited again(EditStep edit, RasterSource below) {
        EditResult result = edit.result();
        if (!result.coverage().size().equals(below.size())
                || !result.pixels().format().equals(below.format())) {
            throw new EditException(("the pasted layer belongs to pictures of %s pixels, %s; this one has %s, %s."
                            + " Paste it there by hand.")
                    .formatted(result.coverage().size(), result.pixels().format(), below.size(), below.format()));
        }
        RasterSource working = Layer.of(edit).over(below);
        long outside = PixelComparison.changedOutside(below, working, result.coverage());
        EditStep counted = new EditStep(edit.op(), edit.sentence(), edit.maskSteps(), edit.seed(), result, outside);
        return new EditRunner.Edited(counted, working);
    }

    /** Where the first pixel lies: inside where all fits, else so that as much is lost on both sides. */
    private static int place(double centre, int length, int room) {
        return length <= room ? Math.clamp(Math.round(centre - length / 2.0), 0, room - length) : (room - length) / 2;
    }

    private static void cover(PixelBlock part, ImageRect region, byte[] samples, ImageRect area) {
        boolean alpha = part.format().hasAlpha();
        for (int i = 0; i < samples.length; i++) {
            int x = area.x() - region.x() + i % area.width();
            int y = area.y() - region.y() + i / area.width();
            samples[i] = alpha ? (byte) part.sample(x, y, 3) : (byte) 255;
        }
    }
}
