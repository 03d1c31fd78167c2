package focus.inference.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchedRasterTest {
    /** What the patched picture must look like: the same picture, built anew. */
    private static TiledRaster rebuilt(PixelBlock base, ImageRect region, PixelBlock patch) {
        PixelBlock composed = PixelBlock.allocate(base.width(), base.height(), base.format());
        composed.copyFrom(base, 0, 0, 0, 0, new ImageSize(base.width(), base.height()));
        composed.copyFrom(patch, 0, 0, region.x(), region.y(), region.size());
        return Pictures.raster(composed);
    }

    private static void assertSamePictures(RasterSource found, RasterSource expected) {
        assertThat(found.levels()).isEqualTo(expected.levels());
        for (int level = 0; level < expected.levels(); level++) {
            ImageRect all = expected.size().atLevel(level).bounds();
            assertThat(found.read(all, level).bytes())
                    .as("level %d", level)
                    .isEqualTo(expected.read(all, level).bytes());
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0,1,1", "1100,700,1,1", "513,511,2,3", "100,100,301,77", "0,0,1101,701", "1099,0,2,701"})
    void everyLevelEqualsThePictureBuiltAnew(int x, int y, int width, int height) {
        PixelBlock base = Pictures.noise(1101, 701, PixelFormat.SRGB8, 1);
        ImageRect region = new ImageRect(x, y, width, height);
        PixelBlock patch = Pictures.noise(width, height, PixelFormat.SRGB8, 2);

        assertSamePictures(new PatchedRaster(Pictures.raster(base), region, patch), rebuilt(base, region, patch));
    }

    @Test
    void stackedPatchesCoverEachOtherInOrder() {
        PixelBlock pixels = Pictures.noise(800, 600, Pictures.RGBA8, 3);
        RasterSource stacked = Pictures.raster(pixels);
        Random random = new Random(4);
        PixelBlock flat = pixels;
        for (int i = 0; i < 30; i++) {
            int x = random.nextInt(700);
            int y = random.nextInt(500);
            ImageRect region = new ImageRect(x, y, 1 + random.nextInt(800 - x), 1 + random.nextInt(600 - y));
            PixelBlock patch = Pictures.noise(region.width(), region.height(), Pictures.RGBA8, i);
            stacked = new PatchedRaster(stacked, region, patch);
            TiledRaster expected = rebuilt(flat, region, patch);
            flat = expected.read(expected.size().bounds(), 0);
        }

        assertSamePictures(stacked, Pictures.raster(flat));
    }

    @Test
    void thePictureBelowStaysAsItWas() {
        PixelBlock pixels = Pictures.noise(300, 300, PixelFormat.SRGB8, 5);
        TiledRaster base = Pictures.raster(pixels);
        PatchedRaster patched =
                new PatchedRaster(base, new ImageRect(10, 10, 50, 50), Pictures.noise(50, 50, PixelFormat.SRGB8, 6));
        patched.read(new ImageRect(0, 0, 150, 150), 1);

        assertSamePictures(base, Pictures.raster(pixels));
    }

    @Test
    void whatIsReadMayBeWrittenToWithoutChangingThePicture() {
        PixelBlock patch = Pictures.noise(50, 50, PixelFormat.SRGB8, 7);
        PatchedRaster patched = new PatchedRaster(
                Pictures.raster(Pictures.noise(300, 300, PixelFormat.SRGB8, 8)), new ImageRect(10, 10, 50, 50), patch);
        ImageRect inside = new ImageRect(10, 10, 50, 50);
        byte[] before = patched.read(inside, 0).bytes().clone();

        patched.read(inside, 0).bytes()[0]++;

        assertThat(patched.read(inside, 0).bytes()).isEqualTo(before);
    }

    @Test
    void convertsWithTheBasesConverter() {
        PixelFormat wide = new PixelFormat(3, SampleType.U8, ColourProfile.ofIcc("Wide", new byte[] {1}));
        SrgbConverter toWhite =
                block -> Pictures.uniform(block.width(), block.height(), PixelFormat.SRGB8, 255, 255, 255);
        TiledRaster base = TiledRaster.of(Pictures.noise(30, 30, wide, 9), toWhite);
        PatchedRaster patched = new PatchedRaster(base, new ImageRect(0, 0, 5, 5), Pictures.noise(5, 5, wide, 10));

        assertThat(patched.readSrgb(new ImageRect(0, 0, 1, 1), 0).bytes())
                .containsExactly((byte) 255, (byte) 255, (byte) 255);
    }

    @Test
    void refusesPatchesThatDoNotFit() {
        TiledRaster base = Pictures.raster(Pictures.noise(30, 30, PixelFormat.SRGB8, 11));
        PixelBlock five = Pictures.noise(5, 5, PixelFormat.SRGB8, 12);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PatchedRaster(base, new ImageRect(26, 0, 5, 5), five));
        assertThatIllegalArgumentException().isThrownBy(() -> new PatchedRaster(base, new ImageRect(0, 0, 5, 4), five));
        assertThatIllegalArgumentException().isThrownBy(() -> new PatchedRaster(base, ImageRect.EMPTY, five));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PatchedRaster(base, new ImageRect(0, 0, 5, 5), Pictures.noise(5, 5, Pictures.RGBA8, 13)));
    }
}
