package focus.inference.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourNameTest {
    @ParameterizedTest
    @CsvSource({
        "0xFF0000, RED",
        "0x000000, BLACK",
        "0xFFFFFF, WHITE",
        "0x777777, GREY",
        "0x00A000, GREEN",
        "0x1020FF, BLUE",
        "0xFFFF00, YELLOW",
        "0xFF9000, ORANGE",
        "0x8000A0, PURPLE",
        "0xFF99BB, PINK",
        "0x5A3820, BROWN",
    })
    void namesUsualColours(String rgb, ColourName name) {
        assertThat(ColourName.nearest(Integer.decode(rgb))).isEqualTo(name);
    }

    /** As OpenCV gives it for float pixels. */
    @Test
    void labIsThatOfTheReference() {
        Lab red = Lab.of(0xC8191E);

        assertThat(red.l()).isCloseTo(42.82, within(0.1));
        assertThat(red.a()).isCloseTo(63.95, within(0.1));
        assertThat(red.b()).isCloseTo(44.86, within(0.1));
    }
}
