package focus.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    private static final Path HOME = Path.of("/home/ann");

    @Test
    void isWhereEachSystemWantsIt() {
        assertThat(CacheFolder.of("linux", HOME, Map.of())).isEqualTo(HOME.resolve(".cache/focus-studio"));
        assertThat(CacheFolder.of("mac os x", HOME, Map.of())).isEqualTo(HOME.resolve("Library/Caches/focus-studio"));
        assertThat(CacheFolder.of("windows 11", HOME, Map.of()))
                .isEqualTo(HOME.resolve("AppData/Local/focus-studio/cache"));
    }

    @Test
    void followsTheEnvironment() {
        assertThat(CacheFolder.of("linux", HOME, Map.of("XDG_CACHE_HOME", "/fast")))
                .isEqualTo(Path.of("/fast/focus-studio"));
        assertThat(CacheFolder.of("windows 11", HOME, Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo(Path.of("/local/focus-studio/cache"));
    }

    @Test
    void aRelativeCacheFolderIsIgnored() {
        assertThat(CacheFolder.of("linux", HOME, Map.of("XDG_CACHE_HOME", "fast")))
                .isEqualTo(HOME.resolve(".cache/focus-studio"));
    }
}
