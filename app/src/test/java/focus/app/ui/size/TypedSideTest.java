package focus.app.ui.size;

import static org.assertj.core.api.Assertions.assertThat;

import focus.app.model.SideUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedSideTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1920|1920", "1920 px|1920", "4,000|4000", "4.000|4000", "1 234 567|1234567", "-20|-20", "+7px|7"})
    void pixelsAreWholeAndMayBeGrouped(String text, double value) {
        assertThat(TypedSide.read(text, SideUnit.PIXELS)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"50|50", "33.3 %|33.3", "33,3|33.3", "−12.5%|-12.5", ".5|0.5", "4.000|4"})
    void percentagesHaveEitherDecimalMark(String text, double value) {
        assertThat(TypedSide.read(text, SideUnit.PERCENT)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "px", "ten", "1.5", "1,5", "12345678901", "1e3", "0x10", "50%", "--3", "1,00,000"})
    void nothingElseIsANumberOfPixels(String text) {
        assertThat(TypedSide.read(text, SideUnit.PIXELS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "NaN", "Infinity", "1.2.3", "1e3", "5d", "9999999999", "20 px"})
    void norAPercentage(String text) {
        assertThat(TypedSide.read(text, SideUnit.PERCENT)).isEmpty();
    }
}
