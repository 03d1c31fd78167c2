package focus.inference.internal.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import focus.inference.api.Mask;
import focus.inference.api.MaskLogits;
import focus.inference.image.ImageRect;
import focus.inference.image.ImageSize;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskGridTest {
    private static Mask filled(ImageSize size, ImageRect area) {
        return Mask.empty(size).paint(area, (samples, part) -> Arrays.fill(samples, (byte) 255));
    }

    @Test
    void aCellIsAsSureAsItIsCovered() {
        ImageSize size = new ImageSize(64, 32); // model size 64: a cell is 4 x 4 pixels, the grid 16 x 8
        Geometry geometry = Geometry.of(size, Params.of(64, 16));

        float[] logits = MaskGrid.logits(filled(size, new ImageRect(4, 4, 6, 4)), geometry, 10);

        assertThat(logits).hasSize(16 * 8);
        assertThat(logits[16 + 1]).isEqualTo(10);
        assertThat(logits[16 + 2]).isEqualTo(0, within(0.1f)); // half covered
        assertThat(logits[16 + 3]).isEqualTo(-10);
        assertThat(logits[2 * 16 + 1]).isEqualTo(-10);
    }

    @Test
    void thePaddingIsOutside() {
        ImageSize size = new ImageSize(64, 20); // padded to 32 rows
        Geometry geometry = Geometry.of(size, Params.of(64, 16));

        float[] logits = MaskGrid.logits(Mask.full(size), geometry, 10);

        assertThat(Arrays.copyOf(logits, 5 * 16)).containsOnly(10);
        assertThat(Arrays.copyOfRange(logits, 5 * 16, 8 * 16)).containsOnly(-10);
    }

    @ParameterizedTest
    @CsvSource({"20, 13", "64, 64", "100, 30", "999, 700", "3000, 11"})
    void drawnAgainItIsTheSameMaskButForItsBorder(int width, int height) {
        ImageSize size = new ImageSize(width, height);
        Geometry geometry = Geometry.of(size, Params.of(64, 16));
        ImageRect area = new ImageRect(width / 4, 0, width / 2, height);
        Mask mask = filled(size, area);

        Mask again = new MaskLogits(
                        geometry.gridWidth(),
                        geometry.gridHeight(),
                        MaskGrid.logits(mask, geometry, 3),
                        geometry.cellsPerPixelX(),
                        geometry.cellsPerPixelY(),
                        size)
                .toMask();

        double cell = 1 / geometry.cellsPerPixelX();
        assertThat((double) again.bounds().x()).isCloseTo(area.x(), within(cell / 2 + 1));
        assertThat((double) again.bounds().right()).isCloseTo(area.right(), within(cell / 2 + 1));
        assertThat(again.at(width / 2, height / 2)).isEqualTo(255);
    }
}
