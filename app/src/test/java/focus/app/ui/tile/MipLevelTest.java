package focus.app.ui.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MipLevelTest {
    @ParameterizedTest
    @CsvSource({"8, 0", "1, 0", "0.51, 0", "0.5, 1", "0.3, 1", "0.25, 2", "0.16, 2", "0.001, 4"})
    void sharpIsNeverEnlarged(double scale, int level) {
        assertThat(MipLevel.sharp(scale, 5)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"8, 0", "1, 0", "0.72, 0", "0.6, 1", "0.5, 1", "0.3, 2", "0.001, 4"})
    void nearIsTheNearestPowerOfTwo(double scale, int level) {
        assertThat(MipLevel.near(scale, 5)).isEqualTo(level);
    }
}
