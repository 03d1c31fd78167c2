package focus.inference.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpaqueRasterTest {
    @ParameterizedTest
    @EnumSource
    void coloursStayAndEveryPixelIsOpaqueAtEveryLevel(SampleType samples) {
        PixelFormat format = new PixelFormat(3, samples, ColourProfile.SRGB);
        RasterSource base = Pictures.raster(Pictures.noise(300, 270, format, 7));
        RasterSource opaque = new OpaqueRaster(base);

        assertThat(opaque.levels()).isEqualTo(base.levels());
        for (int level = 0; level < base.levels(); level++) {
            ImageRect region = new ImageRect(3, 5, 90, 60);
            PixelBlock expected = base.read(region, level);
            PixelBlock found = opaque.read(region, level);
            assertThat(found.format()).isEqualTo(new PixelFormat(4, samples, ColourProfile.SRGB));
            for (int y = 0; y < 60; y++) {
                for (int x = 0; x < 90; x++) {
                    for (int c = 0; c < 3; c++) {
                        assertThat(found.sample(x, y, c)).isEqualTo(expected.sample(x, y, c));
                    }
                    assertThat(found.sample(x, y, 3)).isEqualTo(samples.max());
                }
            }
        }
        assertThatThrownBy(() -> new OpaqueRaster(opaque)).isInstanceOf(IllegalArgumentException.class);
    }
}
