package focus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BenchWindowTest {
    @Test
    void takesASizeThatCanBePaintedInMemory() {
        assertThat(BenchWindow.of("1000x800", false)).isEqualTo(new BenchWindow("1000x800", false));
    }

    @Test
    void saysWhatASizeLooksLike() {
        assertThatThrownBy(() -> BenchWindow.of("large", false))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("1920x1080");
    }

    @Test
    void aLargerOneNeedsAScreen() {
        assertThatThrownBy(() -> BenchWindow.of("1920x1080", false))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--on-screen");
    }
}
