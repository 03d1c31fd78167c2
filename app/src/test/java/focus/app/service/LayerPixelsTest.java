package focus.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.app.io.ora.OraLayer;
import focus.app.model.Brush;
import focus.app.model.EditLayer;
import focus.app.model.EditStep;
import focus.app.model.Layer;
import focus.app.model.LayerMask;
import focus.app.model.MaskStep;
import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayerPixelsTest {
    private static final ImageRect PATCH = new ImageRect(4, 2, 6, 3);

    @Test
    void whatIsPaintedAwayIsTransparentAndOverWhatIsBelowTheSamePictureComes() {
        RasterSource below = Fakes.picture(100);
        PixelBlock pixels = PixelBlock.allocate(PATCH.width(), PATCH.height(), below.format());
        Arrays.fill(pixels.bytes(), (byte) 200);
        Mask coverage = Mask.empty(Fakes.SIZE).paint(PATCH, (samples, area) -> Arrays.fill(samples, (byte) 255));
        EditStep edit =
                new EditStep(new EditOp.Remove(), "", List.of(), 0, new EditResult(PATCH, pixels, coverage, "test"), 0);
        LayerMask soft = LayerMask.all(Fakes.SIZE)
                .plus(new MaskStep.BrushStep(
                        List.of(ImagePoint.centreOf(PATCH.x(), PATCH.y())), new Brush(3, 0.2, true)));
        EditLayer layer = Layer.of(edit).withMask(Optional.of(soft));
        PixelBlock shown = layer.over(below).read(PATCH, 0);

        OraLayer written = LayerPixels.of(layer, below, 1);

        PixelBlock top = written.pixels().read(PATCH.size().bounds(), 0);
        assertThat(shown.sample(0, 0, 0)).isEqualTo(100);
        assertThat(top.sample(0, 0, 3)).isZero();
        assertThat(shown.sample(5, 2, 0)).isEqualTo(200);
        assertThat(shown.sample(2, 0, 0)).isBetween(101, 199);
        for (int i = 0; i < PATCH.area(); i++) {
            int x = i % PATCH.width();
            int y = i / PATCH.width();
            double mixed = 100 + (top.sample(x, y, 0) - 100) * top.sample(x, y, 3) / 255.0;
            assertThat(mixed).isCloseTo(shown.sample(x, y, 0), within(0.51));
        }
    }
}
