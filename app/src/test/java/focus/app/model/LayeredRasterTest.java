package focus.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.api.EditOp;
import focus.inference.api.EditResult;
import focus.inference.api.Mask;
import focus.inference.image.ColourProfile;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PatchedRaster;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.RasterSource;
import focus.inference.image.SampleType;
import focus.inference.image.SrgbConverter;
import focus.inference.image.TiledRaster;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayeredRasterTest {
    private static final ImageSize SIZE = new ImageSize(1100, 40);
    private static final PixelFormat DEEP = new PixelFormat(4, SampleType.U16, ColourProfile.SRGB);

    private final RasterSource photo = plain(100);

    @Test
    void overWhatItWasMadeOnALayerIsItsOwnPixels() {
        EditStep edit = edit(photo, new ImageRect(500, 5, 100, 30), 200);
        RasterSource expected =
                new PatchedRaster(photo, edit.result().region(), edit.result().pixels());
        for (int level = 0; level < photo.levels(); level++) {
            assertThat(bytes(Layer.of(edit).over(photo), level)).isEqualTo(bytes(expected, level));
        }
    }

    @Test
    void halfOpaqueLiesHalfWay() {
        EditStep edit = edit(photo, new ImageRect(500, 5, 100, 30), 200);
        RasterSource half = Layer.of(edit).withOpacity(50).over(photo);
        assertThat(at(half, 550, 20)).isEqualTo(150);
        assertThat(at(half, 499, 20)).isEqualTo(100);
        assertThat(at(half, 500, 20)).as("the patch's rim is not covered").isEqualTo(100);
    }

    @Test
    void whatIsHiddenOrFadedOutIsThePictureBelow() {
        EditLayer layer = Layer.of(edit(photo, new ImageRect(500, 5, 100, 30), 200));
        assertThat(layer.withVisible(false).over(photo)).isSameAs(photo);
        assertThat(layer.withOpacity(0).over(photo)).isSameAs(photo);
    }

    @Test
    void withTheLayerBelowHiddenTheUpperOneLeavesNoTraceOfIt() {
        EditStep lower = edit(photo, new ImageRect(480, 0, 200, 40), 30);
        RasterSource both = Layer.of(lower).over(photo);
        EditStep upper = edit(both, new ImageRect(500, 5, 100, 30), 200);
        Document document = Document.opened(1, Path.of("a.png"), focus.app.model.Clip.photo(photo));
        Document without = document.withLayers(List.of(Layer.of(lower).withVisible(false), Layer.of(upper)));

        assertThat(at(without.working(), 550, 20)).as("the object").isEqualTo(200);
        assertThat(at(without.working(), 500, 20)).as("its rim").isEqualTo(100);
        assertThat(at(without.working(), 490, 20)).as("beside it").isEqualTo(100);
        Document with = document.withLayers(List.of(Layer.of(lower), Layer.of(upper)));
        assertThat(at(with.working(), 500, 20)).isEqualTo(30);
    }

    @Test
    void sixteenBitsStaySixteenBits() {
        PixelBlock pixels = PixelBlock.allocate(20, 10, DEEP);
        Arrays.fill(pixels.shorts(), (short) 40_000);
        RasterSource deep = TiledRaster.of(pixels, SrgbConverter.PLAIN);
        PixelBlock patch = PixelBlock.allocate(4, 4, DEEP);
        Arrays.fill(patch.shorts(), (short) 60_001);
        Mask coverage = Mask.empty(new ImageSize(20, 10))
                .paint(new ImageRect(2, 2, 4, 4), (samples, area) -> Arrays.fill(samples, (byte) 255));
        EditResult result = new EditResult(new ImageRect(2, 2, 4, 4), patch, coverage, "test");
        EditStep edit = new EditStep(new EditOp.Remove(), "", List.of(), 0, result, 0);
        RasterSource mixed = Layer.of(edit).withOpacity(50).over(deep);
        assertThat(mixed.read(new ImageRect(3, 3, 1, 1), 0).sample(0, 0, 1)).isEqualTo(50_001);
    }

    /** Fills all of {@code region} but a rim of two pixels, which repeats what is below. */
    private static EditStep edit(RasterSource below, ImageRect region, int value) {
        PixelBlock pixels = below.read(region, 0);
        ImageRect inner = new ImageRect(region.x() + 2, region.y() + 2, region.width() - 4, region.height() - 4);
        for (int i = 0; i < pixels.bytes().length; i++) {
            int x = region.x() + i / 3 % region.width();
            int y = region.y() + i / 3 / region.width();
            if (inner.contains(x, y)) {
                pixels.bytes()[i] = (byte) value;
            }
        }
        Mask coverage = Mask.empty(SIZE).paint(inner, (samples, area) -> Arrays.fill(samples, (byte) 255));
        return new EditStep(new EditOp.Remove(), "", List.of(), 0, new EditResult(region, pixels, coverage, "test"), 0);
    }

    private static RasterSource plain(int value) {
        PixelBlock pixels = PixelBlock.allocate(SIZE.width(), SIZE.height(), PixelFormat.SRGB8);
        Arrays.fill(pixels.bytes(), (byte) value);
        return TiledRaster.of(pixels, SrgbConverter.PLAIN);
    }

    private static int at(RasterSource picture, int x, int y) {
        return picture.read(new ImageRect(x, y, 1, 1), 0).sample(0, 0, 0);
    }

    private static byte[] bytes(RasterSource picture, int level) {
        return picture.read(picture.size().atLevel(level).bounds(), level).bytes();
    }
}
