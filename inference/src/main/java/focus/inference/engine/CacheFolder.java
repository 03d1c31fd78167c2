package focus.inference.engine;

import focus.inference.feature.FolderFeatureStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;

/** Where each system wants files that can be made again. */
public final class CacheFolder {
    /** About sixty pictures. */
    public static final long MOST_FEATURE_BYTES = 1L << 30;

    private static final String NAME = "focus-studio";

    private CacheFolder() {}

    /** The folder of the user who runs the program; may not exist yet. */
    public static Path ofThisUser() {
        return of(
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv());
    }

    /** Where what networks saw of pictures is kept. */
    public static Path features() {
        return ofThisUser().resolve("features");
    }

    /** What is kept of pictures there, at most {@link #MOST_FEATURE_BYTES}; {@code writer} is where files are written. */
    public static FolderFeatureStore featureStore(Executor writer) {
        return new FolderFeatureStore(features(), MOST_FEATURE_BYTES, writer, InstantSource.system());
    }

    /** @param os the system's name in small letters */
    static Path of(String os, Path home, Map<String, String> environment) {
        if (os.contains("win") && !os.contains("darwin")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null || local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local))
                    .resolve(NAME)
                    .resolve("cache");
        }
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(NAME);
        }
        String xdg = environment.get("XDG_CACHE_HOME"); // to be ignored unless absolute, says its specification
        return (xdg == null || !xdg.startsWith("/") ? home.resolve(".cache") : Path.of(xdg)).resolve(NAME);
    }
}
