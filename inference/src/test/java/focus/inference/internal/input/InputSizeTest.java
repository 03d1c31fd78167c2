package focus.inference.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import focus.inference.image.ImageSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputSizeTest {
    private static InputSize of(int width, int height) {
        return InputSize.of(new ImageSize(width, height), 1024, 64);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 300, 1, 0", //
        "6000, 5000, 6, 0",
        "6001, 5000, 6, 1",
        "12000, 10000, 7, 1",
        "24000, 10000, 8, 2",
        "24000, 10000, 2, 1",
        "40000, 10, 9, 0",
        "2000, 2000000, 14, 4",
    })
    void readsTheFinestLevelThatIsNotTooLarge(int width, int height, int levels, int level) {
        assertThat(of(width, height).level(levels, 30_000_000)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"2046, 100, 0", "2047, 100, 1", "4096, 100, 2", "1024, 768, 0", "300, 200, 0"})
    void neverReadsALevelThatWouldHaveToBeEnlarged(int width, int height, int level) {
        assertThat(of(width, height).level(9, 1)).isEqualTo(level);
    }
}
