package focus.app.ui.tool;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.state.BrushSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrushSizesTest {
    @ParameterizedTest
    @CsvSource({"1, 2", "5, 6", "20, 22", "100, 110", "5000, 5000"})
    void growsByATenthAtLeastByAPixel(double before, double after) {
        assertThat(BrushSizes.larger(new BrushSettings(before, 0.3))).isEqualTo(new BrushSettings(after, 0.3));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "6, 5", "22, 20", "110, 100"})
    void shrinksTheSameWay(double before, double after) {
        assertThat(BrushSizes.smaller(new BrushSettings(before, 0.3))).isEqualTo(new BrushSettings(after, 0.3));
    }

    @ParameterizedTest
    @CsvSource({"1, 110", "2, 121", "0.2, 110", "-1, 91", "0, 100"})
    void aWheelCountsNotches(double notches, double after) {
        assertThat(BrushSizes.scrolled(new BrushSettings(100, 0.3), notches).diameter())
                .isEqualTo(after);
    }

    @Test
    void aWildWheelStaysInBounds() {
        assertThat(BrushSizes.scrolled(new BrushSettings(4900, 0.3), 1e9).diameter())
                .isEqualTo(5000);
    }
}
