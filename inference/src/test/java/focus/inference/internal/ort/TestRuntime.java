package focus.inference.internal.ort;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The runtime and the fixture networks, for tests. */
public final class TestRuntime {
    private TestRuntime() {}

    /** Libraries are unpacked into the build folder, not into the user's cache. */
    public static OrtRuntime start() {
        return OrtRuntime.start(Path.of("target", "natives").toAbsolutePath(), false);
    }

    /** A fixture beside {@code owner}. */
    public static Path fixture(Class<?> owner, String name) {
        try {
            URL url = Objects.requireNonNull(owner.getResource(name), name);
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
