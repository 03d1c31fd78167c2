package focus.app.launch;

import focus.inference.feature.FeatureStore;

/** Whether what networks saw of pictures is kept from one start to the next: unless {@code -Dfocus.features=off}. */
final class KeptFeatures {
    private static final String SWITCH = "focus.features";

    private KeptFeatures() {}

    /** @return {@code store}, or one that keeps nothing */
    static FeatureStore in(FeatureStore store) {
        return "off".equals(System.getProperty(SWITCH)) ? FeatureStore.NONE : store;
    }
}
