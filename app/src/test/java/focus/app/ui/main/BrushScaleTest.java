package focus.app.ui.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrushScaleTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 40, 333, 2000})
    void aSizeComesBackFromItsPlaceOnTheSlider(double diameter) {
        assertThat(BrushScale.toDiameter(BrushScale.toSlider(diameter))).isEqualTo(diameter);
    }

    @Test
    void theSameWayIsTheSameRatio() {
        double first = BrushScale.toSlider(20) - BrushScale.toSlider(10);
        double second = BrushScale.toSlider(200) - BrushScale.toSlider(100);
        assertThat(first).isCloseTo(second, within(1e-9));
    }

    @Test
    void sizesBeyondTheSliderStandAtItsEnd() {
        assertThat(BrushScale.toSlider(5000)).isEqualTo(1);
    }
}
