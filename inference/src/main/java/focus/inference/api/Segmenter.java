package focus.inference.api;

import focus.inference.image.RasterSource;

/** The role that turns prompts into a mask. Calls block; each encoded picture takes one call at a time. */
public interface Segmenter {
    /** Where the answers come from: pack id and version. */
    String packId();

    /**
     * Runs the encoder once; the features stay in the result. 0.2 to 1 s on a laptop CPU, so call it in the background.
     *
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws focus.inference.api.error.ModelException if the network fails
     */
    EncodedPicture encode(RasterSource source, Feedback feedback);

    /** The features of one picture. Owned by the caller, who closes it; holds native memory. */
    interface EncodedPicture extends MaskHead, AutoCloseable {
        /** Frees the features; a second call does nothing. */
        @Override
        void close();
    }
}
