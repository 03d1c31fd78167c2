package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Mask;
import focus.inference.image.ImagePoint;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayerMaskTest {
    private static final ImageSize SIZE = new ImageSize(600, 400);
    private static final ImageRect REGION = new ImageRect(200, 100, 300, 200);

    @Test
    void whereItIsHiddenTheVeryPixelsBelowShowAndElsewhereTheEditAsItWas() {
        RasterSource photo = picture(PixelFormat.SRGB8, 3);
        EditLayer layer = Layer.of(edit(PixelFormat.SRGB8, 255));
        RasterSource whole = layer.over(photo);
        RasterSource painted = layer.withMask(Optional.of(erased(300, 0, 1))).over(photo);

        for (int level = 0; level < 3; level++) {
            PixelBlock below = all(photo, level);
            PixelBlock edited = all(whole, level);
            PixelBlock shown = all(painted, level);
            int left = (300 >> level) - 1;
            int right = (300 >> level) + 1;
            for (int y = 0; y < shown.height(); y++) {
                for (int x = 0; x < shown.width(); x++) {
                    if (x < left) {
                        assertThat(shown.sample(x, y, 0)).isEqualTo(below.sample(x, y, 0));
                    } else if (x > right) {
                        assertThat(shown.sample(x, y, 0)).isEqualTo(edited.sample(x, y, 0));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SampleType.class)
    void halfHiddenIsHalfOfEach(SampleType depth) {
        PixelFormat format = new PixelFormat(3, depth, PixelFormat.SRGB8.profile());
        RasterSource photo = picture(format, 3);
        EditLayer layer = Layer.of(edit(format, 255));
        Mask half = Mask.empty(SIZE).paint(SIZE.bounds(), (samples, area) -> Arrays.fill(samples, (byte) 51));
        RasterSource painted =
                layer.withMask(Optional.of(new LayerMask(List.of(), half))).over(photo);

        int below = all(photo, 0).sample(250, 150, 1);
        int edited = all(layer.over(photo), 0).sample(250, 150, 1);
        assertThat(all(painted, 0).sample(250, 150, 1)).isEqualTo((int) Math.round(below * 0.8 + edited * 0.2));
        assertThat(all(painted, 0).sample(10, 10, 1)).isEqualTo(all(photo, 0).sample(10, 10, 1));
    }

    @Test
    void whatIsTransparentLendsNoColour() {
        PixelFormat format = new PixelFormat(4, SampleType.U8, PixelFormat.SRGB8.profile());
        PixelBlock clear = PixelBlock.allocate(SIZE.width(), SIZE.height(), format);
        RasterSource below = TiledRaster.of(clear, SrgbConverter.PLAIN);
        PixelBlock red = PixelBlock.allocate(SIZE.width(), SIZE.height(), format);
        for (int i = 0; i < red.bytes().length; i += 4) {
            red.bytes()[i] = (byte) 200;
            red.bytes()[i + 3] = (byte) 255;
        }
        Mask half = Mask.empty(SIZE).paint(SIZE.bounds(), (samples, area) -> Arrays.fill(samples, (byte) 128));
        PixelBlock mixed =
                all(new MaskedRaster(below, TiledRaster.of(red, SrgbConverter.PLAIN), SIZE.bounds(), half), 0);

        assertThat(mixed.sample(5, 5, 0)).isEqualTo(200);
        assertThat(mixed.sample(5, 5, 3)).isEqualTo(128);
    }

    @Test
    void aSoftEdgeOfTheEditStaysSoftUnderTheMask() {
        RasterSource photo = picture(PixelFormat.SRGB8, 3);
        EditLayer soft = Layer.of(edit(PixelFormat.SRGB8, 100));
        EditLayer masked = soft.withMask(Optional.of(LayerMask.none(SIZE).plus(stroke(350, 200, 30, false))));

        assertThat(masked.covered().at(350, 200)).isEqualTo(100);
        assertThat(masked.covered().at(450, 200)).isZero();
        assertThat(masked.hidden().at(450, 200)).isEqualTo(100);
        assertThat(masked.hidden().at(350, 200)).isZero();
        assertThat(masked.hidden().at(10, 10))
                .as("outside there is nothing to hide")
                .isZero();
        assertThat(all(masked.over(photo), 0).sample(450, 200, 0))
                .isEqualTo(all(photo, 0).sample(450, 200, 0));
    }

    @Test
    void anotherMaskKeepsWhatWasMadeForReadingTheEdit() {
        RasterSource photo = picture(PixelFormat.SRGB8, 3);
        EditLayer layer = Layer.of(edit(PixelFormat.SRGB8, 255));
        LayerStack whole = LayerStack.of(photo).plus(layer);
        LayerStack painted = whole.with(List.of(layer.withMask(Optional.of(erased(300, 0, 1)))));
        LayerStack again = painted.with(List.of(layer));

        assertThat(painted.picture()).isNotSameAs(whole.picture());
        assertThat(again.picture()).isSameAs(whole.picture());
    }

    @Test
    void stepsOfAnotherSizeGoWithThePicture() {
        LayerMask mask = erased(300, 0, 1);
        LayerMask large = mask.scaled(new ImageSize(1200, 800)).orElseThrow();

        assertThat(large.mask().at(500, 400)).isZero();
        assertThat(large.mask().at(620, 400)).isEqualTo(255);
        assertThat(mask.scaled(SIZE)).containsSame(mask);
        assertThat(mask.scaled(new ImageSize(500, 500))).isEmpty();
        LayerMask none = LayerMask.none(SIZE).plus(new MaskStep.InvertStep());
        assertThat(none.scaled(new ImageSize(1200, 800)).orElseThrow().mask().at(1199, 799))
                .isEqualTo(255);
    }

    @Test
    void aSelectionOfALayerLiesWhereTheLayerDoesNow() {
        EditLayer layer = Layer.of(edit(PixelFormat.SRGB8, 255));
        LayerStack cropped = LayerStack.of(picture(PixelFormat.SRGB8, 3))
                .plus(layer)
                .plus(FrameLayer.of(new FrameStep.Crop(new ImageRect(150, 50, 400, 300))));

        assertThat(cropped.carriedUp(0, layer.covered()).bounds()).isEqualTo(new ImageRect(50, 50, 300, 200));
    }

    /** All left of a column hidden. */
    private static LayerMask erased(int column, double top, double hardness) {
        return LayerMask.all(SIZE)
                .plus(new MaskStep.AreaStep(
                        List.of(
                                new ImagePoint(0, top),
                                new ImagePoint(column, top),
                                new ImagePoint(column, SIZE.height() * hardness),
                                new ImagePoint(0, SIZE.height() * hardness)),
                        Combination.SUBTRACT));
    }

    private static MaskStep.BrushStep stroke(double x, double y, double radius, boolean erase) {
        return new MaskStep.BrushStep(List.of(new ImagePoint(x, y)), new Brush(radius, 1, erase));
    }

    private static EditStep edit(PixelFormat format, int coverage) {
        Mask mask = Mask.empty(SIZE).paint(REGION, (samples, area) -> Arrays.fill(samples, (byte) coverage));
        PixelBlock pixels = block(REGION.size(), format, 11);
        return new EditStep(new EditOp.Remove(), "", List.of(), 0, new EditResult(REGION, pixels, mask, "test"), 0);
    }

    private static RasterSource picture(PixelFormat format, int seed) {
        return TiledRaster.of(block(SIZE, format, seed), SrgbConverter.PLAIN);
    }

    private static PixelBlock block(ImageSize size, PixelFormat format, int seed) {
        PixelBlock block = PixelBlock.allocate(size.width(), size.height(), format);
        for (int i = 0; i < size.area() * format.channels(); i++) {
            block.put(i, (i * seed + i / 977 * 13) % (format.samples().max() + 1));
        }
        return block;
    }

    private static PixelBlock all(RasterSource picture, int level) {
        return picture.read(picture.size().atLevel(level).bounds(), level);
    }
}
