package focus.inference.internal.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {
    private static Geometry of(int width, int height) {
        return Geometry.of(new ImageSize(width, height), Params.of(1024, 64));
    }

    @ParameterizedTest
    @CsvSource({
        "6000, 4000, 1024, 683, 1024, 704", //
        "4000, 6000, 683, 1024, 704, 1024",
        "400, 266, 1024, 681, 1024, 704",
        "1024, 1024, 1024, 1024, 1024, 1024",
        "1, 1, 1024, 1024, 1024, 1024",
        "40000, 10, 1024, 1, 1024, 64",
    })
    void theLongerSideIsTheNetworksAndBothArePadded(
            int width, int height, int resizedWidth, int resizedHeight, int paddedWidth, int paddedHeight) {
        Geometry geometry = of(width, height);

        assertThat(geometry.input().resized()).isEqualTo(new ImageSize(resizedWidth, resizedHeight));
        assertThat(geometry.input().padded()).isEqualTo(new ImageSize(paddedWidth, paddedHeight));
        assertThat(geometry.gridWidth()).isEqualTo(paddedWidth / 4);
        assertThat(geometry.gridHeight()).isEqualTo(paddedHeight / 4);
        assertThat(geometry.embeddingWidth()).isEqualTo(paddedWidth / 16);
        assertThat(geometry.embeddingHeight()).isEqualTo(paddedHeight / 16);
    }

    @Test
    void aPointIsTheScaledIndexOfItsPixel() {
        Geometry geometry = of(2048, 1024);

        assertThat(geometry.modelX(ImagePoint.centreOf(100, 7))).isEqualTo(50);
        assertThat(geometry.modelY(ImagePoint.centreOf(100, 7))).isEqualTo(3.5f);
    }

    @Test
    void eachAxisHasItsOwnScaleWhereRoundingMadeThemDiffer() {
        Geometry thin = of(40000, 10);

        assertThat(thin.input().scaleX()).isEqualTo(0.0256);
        assertThat(thin.input().scaleY()).isEqualTo(0.1);
        assertThat(thin.cellsPerPixelY()).isEqualTo(0.025);
    }

    @Test
    void aCellsCentreIsFoundAgainOnTheGrid() {
        Geometry geometry = of(1000, 700);

        ImagePoint centre = geometry.cellCentre(10, 20);

        assertThat(centre.x() * geometry.cellsPerPixelX()).isCloseTo(10.5, within(1e-9));
        assertThat(centre.y() * geometry.cellsPerPixelY()).isCloseTo(20.5, within(1e-9));
    }
}
