package focus.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFolderTest {
    private static final Path HOME = Path.of("/home/anna");

    @Test
    void linuxAndItsVariable() {
        assertThat(StateFolder.of("Linux", HOME, Map.of())).isEqualTo(Path.of("/home/anna/.local/state/focus-studio"));
        assertThat(StateFolder.of("Linux", HOME, Map.of("XDG_STATE_HOME", "/state")))
                .isEqualTo(Path.of("/state/focus-studio"));
    }

    @Test
    void macAndWindows() {
        assertThat(StateFolder.of("Mac OS X", HOME, Map.of()))
                .isEqualTo(Path.of("/home/anna/Library/Logs/focus-studio"));
        assertThat(StateFolder.of("Windows 11", HOME, Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo(Path.of("/local/focus-studio"));
    }
}
