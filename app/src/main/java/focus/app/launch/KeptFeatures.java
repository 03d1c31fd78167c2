package focus.app.launch;

import focus.inference.engine.CacheFolder;
import focus.inference.feature.FeatureStore;
import focus.inference.feature.FolderFeatureStore;
import java.time.InstantSource;

/** What networks saw of this user's pictures; kept unless {@code -Dfocus.features=off}. */
final class KeptFeatures {
    private static final String SWITCH = "focus.features";

    private KeptFeatures() {}

    static FeatureStore ofThisUser() {
        return "off".equals(System.getProperty(SWITCH)) ? FeatureStore.NONE : folder();
    }

    /** Where they lie, though none be added. */
    static FolderFeatureStore folder() {
        return new FolderFeatureStore(
                CacheFolder.features(),
                CacheFolder.MOST_FEATURE_BYTES,
                Thread::startVirtualThread,
                InstantSource.system());
    }
}
