package focus.inference.feature;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Keeps what an encoder made of pictures, so that a picture that is opened again answers at once. Nothing depends on it: it
 * may forget at any time, and what goes wrong inside it is nobody's error. Safe for several threads.
 */
public interface FeatureStore {
    /** Keeps nothing. */
    FeatureStore NONE = new FeatureStore() {
        @Override
        public boolean load(String key, List<ByteBuffer> parts) {
            return false;
        }

        @Override
        public void save(String key, List<ByteBuffer> parts) {}
    };

    /**
     * Blocks for the time of reading some megabytes.
     *
     * @param key of letters and digits; names picture, network and all else that the numbers depend on
     * @param parts written to, from position to limit, if the same number of bytes was saved for each
     * @return false if there is nothing, or nothing whole: the parts then hold anything
     */
    boolean load(String key, List<ByteBuffer> parts);

    /** @param parts read from position to limit before this returns; positions stay */
    void save(String key, List<ByteBuffer> parts);
}
