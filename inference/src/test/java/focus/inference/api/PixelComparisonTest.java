package focus.inference.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import focus.inference.image.PatchedRaster;
import focus.inference.image.Pictures;
import focus.inference.image.PixelBlock;
import focus.inference.image.PixelFormat;
import focus.inference.image.TiledRaster;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PixelComparisonTest {
    private static final ImageSize SIZE = new ImageSize(1100, 600);

    static List<PixelFormat> formats() {
        return List.of(PixelFormat.SRGB8, Pictures.RGBA8, Pictures.RGB16, Pictures.RGBA16);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void countsOnlyChangedPixelsOutsideTheCoverage(PixelFormat format) {
        TiledRaster before = Pictures.raster(Pictures.uniform(1100, 600, format, 9, 9, 9, 9));
        PatchedRaster after = new PatchedRaster(
                before, new ImageRect(500, 500, 20, 20), Pictures.uniform(20, 20, format, 9, 9, 10, 9));

        assertThat(PixelComparison.changedOutside(before, after, Mask.empty(SIZE)))
                .isEqualTo(400);
        assertThat(PixelComparison.changedOutside(before, after, covered(new ImageRect(500, 500, 20, 19))))
                .isEqualTo(20);
        assertThat(PixelComparison.changedOutside(before, after, covered(new ImageRect(500, 500, 20, 20))))
                .isZero();
        assertThat(PixelComparison.changedOutside(before, before, Mask.empty(SIZE)))
                .isZero();
    }

    @Test
    void seesAChangeOfAlphaAlone() {
        PixelBlock pixels = Pictures.uniform(1100, 600, Pictures.RGBA8, 1, 2, 3, 255);
        TiledRaster before = Pictures.raster(pixels);
        pixels.bytes()[pixels.bytes().length - 1] = (byte) 254;

        assertThat(PixelComparison.changedOutside(before, Pictures.raster(pixels), Mask.empty(SIZE)))
                .isEqualTo(1);
    }

    @Test
    void theFaintestCoverageAllowsAChange() {
        TiledRaster before = Pictures.raster(Pictures.noise(1100, 600, PixelFormat.SRGB8, 1));
        PatchedRaster after = new PatchedRaster(
                before, new ImageRect(0, 0, 1, 1), Pictures.uniform(1, 1, PixelFormat.SRGB8, 1, 2, 3));
        Mask faint = Mask.empty(SIZE).paint(new ImageRect(0, 0, 1, 1), (samples, area) -> samples[0] = 1);

        assertThat(PixelComparison.changedOutside(before, after, faint)).isZero();
    }

    @Test
    void refusesPicturesThatCannotBeCompared() {
        TiledRaster one = Pictures.raster(Pictures.noise(10, 10, PixelFormat.SRGB8, 1));
        TiledRaster wider = Pictures.raster(Pictures.noise(11, 10, PixelFormat.SRGB8, 1));
        TiledRaster deeper = Pictures.raster(Pictures.noise(10, 10, Pictures.RGB16, 1));
        Mask mask = Mask.empty(one.size());

        assertThatIllegalArgumentException().isThrownBy(() -> PixelComparison.changedOutside(one, wider, mask));
        assertThatIllegalArgumentException().isThrownBy(() -> PixelComparison.changedOutside(one, deeper, mask));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PixelComparison.changedOutside(one, one, Mask.empty(SIZE)));
    }

    private static Mask covered(ImageRect region) {
        return Mask.empty(SIZE).paint(region, (samples, _) -> Arrays.fill(samples, (byte) 255));
    }
}
