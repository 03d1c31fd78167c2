package focus.app.io.picture;

import focus.inference.image.PixelBlock;

/** Takes a picture from its decoder, strip by strip, top to bottom, as it is stored (not turned). */
@FunctionalInterface
public interface StripSink {
    /**
     * @param y the first stored row of the strip
     * @param strip as wide as the stored picture; taken over
     * @throws java.util.concurrent.CancellationException if nobody waits for the picture any more
     */
    void strip(int y, PixelBlock strip);
}
