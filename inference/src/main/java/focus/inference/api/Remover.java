package focus.inference.api;

import focus.inference.image.RasterSource;

/** The role that takes what the mask covers out of the picture and fills the hole. */
public interface Remover {
    /** The method's name for reports and for the user: what made these pixels. */
    String method();

    /**
     * Blocks for seconds; progress stages are {@code "context"}, {@code "fill"}, {@code "blend"}.
     *
     * @param source the working picture
     * @param mask what to remove; same size as the picture, not empty
     * @param seed for methods that draw random numbers; the same seed gives the same pixels
     * @throws java.util.concurrent.CancellationException if {@code feedback} was cancelled
     * @throws IllegalArgumentException if the mask is empty or of another size
     * @throws focus.inference.api.error.EditException if the picture holds nothing to fill from
     */
    EditResult remove(RasterSource source, Mask mask, long seed, Feedback feedback);
}
